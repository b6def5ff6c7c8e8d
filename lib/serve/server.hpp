// Pages over HTTP, for a browser on the same computer and nobody else. Must not know what is served. The one user of
// cpp-httplib.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace waymark {

struct Request {
  std::string path;  // decoded, without the first slash
  std::string seen;  // of `?seen=`, or empty
};

struct Response {
  int status = 200;
  std::string type;      // "text/html; charset=utf-8"
  std::string body;
  std::string location;  // of status 303
};

// Listens on 127.0.0.1. Only GET and HEAD are answered, and only those who ask for this computer by its own name: another
// website cannot have a browser read pages through a name of its own.
class Server {
 public:
  // `answer` is called from several threads, and may take its time.
  explicit Server(std::function<Response(const Request&)> answer);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // The port that it listens on: that one, or any free one for 0. Nothing when another program has it. Throws
  // EnvironmentError where the program was built without cpp-httplib.
  std::optional<int> listen(int port);
  void run();   // answers until `stop`
  void stop();  // from another thread; `answer` must come to its end

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// "text/css; charset=utf-8", from how the file's name ends.
std::string content_type(const std::string& path);

}  // namespace waymark
