#include "serve/server.hpp"

#ifdef WAYMARK_HAS_HTTPLIB
#include <httplib.h>
#endif

#include <algorithm>
#include <array>
#include <atomic>
#include <string_view>
#include <utility>

#include "base/files.hpp"

namespace waymark {

std::string content_type(const std::string& path) {
  constexpr std::array<std::pair<std::string_view, const char*>, 13> types = {{
      {".html", "text/html; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".json", "application/json"},
      {".csv", "text/csv; charset=utf-8"},
      {".ics", "text/calendar; charset=utf-8"},
      {".md", "text/markdown; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".xml", "application/xml"},
      {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
      {".woff2", "font/woff2"},
      {".txt", "text/plain; charset=utf-8"},
  }};
  const auto* const at = std::find_if(types.begin(), types.end(), [&](const auto& type) { return path.ends_with(type.first); });
  return at == types.end() ? "application/octet-stream" : at->second;
}

#ifdef WAYMARK_HAS_HTTPLIB

namespace {

constexpr const char* own_address = "127.0.0.1";
// Each open page of the preview keeps one waiting.
constexpr std::size_t threads = 32;

// Not shared with another program, as cpp-httplib would have it.
void own_port(socket_t socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, reinterpret_cast<const char*>(&yes), sizeof(yes));
}

bool is_own_name(const std::string& host, int port) {
  const auto with_port = [&](std::string_view name) { return host == std::string(name) + ":" + std::to_string(port); };
  const auto is = [&](std::string_view name) { return with_port(name) || (port == 80 && host == name); };
  return is("127.0.0.1") || is("localhost");
}

void refuse(httplib::Response& response, int status, const char* why) {
  response.status = status;
  response.set_content(why, "text/plain; charset=utf-8");
}

}  // namespace

struct Server::Parts {
  httplib::Server http;
  std::function<Response(const Request&)> answer;
  std::atomic<int> port = 0;

  void take(const httplib::Request& asked, httplib::Response& given) const {
    auto response = answer({asked.path.substr(std::min<std::size_t>(1, asked.path.size())), asked.get_param_value("seen")});
    given.status = response.status;
    if (!response.location.empty()) given.set_header("Location", response.location);
    given.body = std::move(response.body);
    given.set_header("Content-Type", response.type);
  }
};

Server::Server(std::function<Response(const Request&)> answer) : parts_(std::make_unique<Parts>()) {
  auto& [http, given, port] = *parts_;
  given = std::move(answer);
  http.new_task_queue = [] { return new httplib::ThreadPool(threads); };  // which cpp-httplib deletes
  http.set_socket_options(own_port);
  http.set_tcp_nodelay(true);
  // A connection for each file: one that waits for the next would keep a thread, and what a refused request carries could
  // be taken for another.
  http.set_keep_alive_max_count(1);
  http.set_payload_max_length(1024);
  http.set_default_headers({{"Cache-Control", "no-store"},
                            {"X-Content-Type-Options", "nosniff"},
                            {"X-Frame-Options", "DENY"},
                            {"Cross-Origin-Resource-Policy", "same-origin"},
                            {"Referrer-Policy", "no-referrer"}});
  auto* const parts = parts_.get();
  http.set_pre_routing_handler([parts](const httplib::Request& asked, httplib::Response& response) {
    if (!is_own_name(asked.get_header_value("Host"), parts->port) || asked.get_header_value_count("Host") != 1) {
      refuse(response, 403, "This preview is only for this computer. Open it at the address that `waymark serve` shows.\n");
      return httplib::Server::HandlerResponse::Handled;
    }
    if (asked.method != "GET" && asked.method != "HEAD") {
      response.set_header("Allow", "GET, HEAD");
      refuse(response, 405, "A preview can only be read.\n");
      return httplib::Server::HandlerResponse::Handled;
    }
    parts->take(asked, response);
    return httplib::Server::HandlerResponse::Handled;
  });
}

Server::~Server() = default;

std::optional<int> Server::listen(int port) {
  const int got = port == 0 ? parts_->http.bind_to_any_port(own_address) : parts_->http.bind_to_port(own_address, port) ? port : -1;
  if (got <= 0) return std::nullopt;
  parts_->port = got;
  return got;
}

void Server::run() { parts_->http.listen_after_bind(); }

void Server::stop() { parts_->http.stop(); }

#else

struct Server::Parts {};
Server::Server(std::function<Response(const Request&)>) {}
Server::~Server() = default;

std::optional<int> Server::listen(int) {
  throw EnvironmentError("this waymark was built without cpp-httplib, so it has no preview: use `waymark build`, or build it where the library is");
}

void Server::run() {}
void Server::stop() {}

#endif

}  // namespace waymark
