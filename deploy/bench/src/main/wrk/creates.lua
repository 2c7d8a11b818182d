-- Creates of about 0.7 kB, each different from all others, for wrk 4 with one thread:
--
--   wrk -t 1 … -s creates.lua URL -- COLLECTION SEED [RATE]
--
-- Without RATE every connection sends as soon as it has its answer. With it the connections share a
-- timetable of RATE writes a second, and whichever is free takes the next turn: a slow answer delays
-- its own connection, and the others keep the pace.

local ffi = require "ffi"
ffi.cdef [[
  typedef struct { long seconds; long nanos; } bench_time;
  int clock_gettime(int clock, bench_time *time);
]]

local MONOTONIC = 1
local NUMBER = ("0"):rep(9)
local BIO = ("Keeps the books, mends the bicycles and knows where the good coffee is. "):rep(7)
local BODY = '{"key":"%s","status":"published","fields":[{"name":"Ada Lovelace ' .. NUMBER
  .. '","position":"Countess of Analytical Engines","email":"ada.' .. NUMBER
  .. '.%s@example.org","bio":"' .. BIO .. '","age":36}]}'

local head, middle, tail
local written = 0

local time = ffi.new("bench_time")
local function now()
  ffi.C.clock_gettime(MONOTONIC, time)
  return tonumber(time.seconds) * 1000 + tonumber(time.nanos) / 1e6
end

local function keep_pace(rate)
  local turn = now()
  -- wrk asks how many milliseconds to wait before a request, if this function exists.
  delay = function()
    turn = turn + 1000 / rate
    return math.max(0, math.floor(turn - now() + 0.5))
  end
end

function init(arguments)
  wrk.headers["Content-Type"] = "application/json"
  local body = BODY:format(arguments[1], arguments[2])
  local whole = wrk.format("POST", wrk.path, wrk.headers, body)
  -- All bodies are of one length, so only the two numbers ever change.
  local first, first_end = whole:find(NUMBER, 1, true)
  local second, second_end = whole:find(NUMBER, first_end + 1, true)
  head = whole:sub(1, first - 1)
  middle = whole:sub(first_end + 1, second - 1)
  tail = whole:sub(second_end + 1)
  if arguments[3] then
    keep_pace(tonumber(arguments[3]))
  end
end

function request()
  written = written + 1
  local number = ("%09d"):format(written)
  return head .. number .. middle .. number .. tail
end

function done(summary, latency)
  local errors = summary.errors
  print(("result requests=%d micros=%d broken=%d refused=%d late=%d p50=%d p99=%d"):format(
    summary.requests, summary.duration, errors.connect + errors.read + errors.write, errors.status,
    errors.timeout, latency:percentile(50), latency:percentile(99)))
end
