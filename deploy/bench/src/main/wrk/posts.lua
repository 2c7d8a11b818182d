-- The same POST again and again, for wrk 4 with one thread:
--
--   wrk -t 1 … -s posts.lua URL -- FILE
--
-- FILE is the body.

function init(arguments)
  local file = assert(io.open(arguments[1], "rb"))
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.body = file:read("*a")
  file:close()
end

function done(summary, latency)
  local errors = summary.errors
  print(("result requests=%d micros=%d broken=%d refused=%d late=%d p50=%d p99=%d"):format(
    summary.requests, summary.duration, errors.connect + errors.read + errors.write, errors.status,
    errors.timeout, latency:percentile(50), latency:percentile(99)))
end
