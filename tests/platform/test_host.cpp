#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "platform/host.h"
#include "tests/support/temp_dir.h"

using namespace azetta;

namespace {

// What a service manager would see: the datagrams sent to $NOTIFY_SOCKET.
class ServiceManager {
 public:
  ServiceManager() : socket_(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
    const std::string path = folder_ / "notify";
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(path.size() < sizeof address.sun_path);
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    REQUIRE_EQ(bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    setenv("NOTIFY_SOCKET", path.c_str(), 1);
  }
  ~ServiceManager() {
    unsetenv("NOTIFY_SOCKET");
    close(socket_);
  }
  std::string next() {
    std::string text(4096, '\0');
    const ssize_t size = recv(socket_, text.data(), text.size(), MSG_DONTWAIT);
    text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return text;
  }

 private:
  test::TempDir folder_;
  int socket_;
};

void burn_cpu(double seconds) {
  const double until = platform::thread_cpu_s() + seconds;
  while (platform::thread_cpu_s() < until) {
  }
}

}  // namespace

TEST_CASE("memory in use follows what the process touches") {
  constexpr std::size_t kBytes = 64 << 20;
  CHECK(platform::resident_bytes() > 1 << 20);
  CHECK(platform::private_bytes() > 1 << 18);
  CHECK(platform::private_bytes() <= platform::resident_bytes());
  // A page of a library is private until another process maps it too: a test that starts beside this one takes megabytes from the
  // figure in that moment (seen: 8 MB of a graphics driver). So up to five blocks, each measured by itself.
  bool resident_grew = false, private_grew = false;
  for (int attempt = 0; attempt < 5 && !(resident_grew && private_grew); attempt++) {
    const std::uint64_t resident = platform::resident_bytes(), priv = platform::private_bytes();
    std::vector<char> block(kBytes, 'x');
    CHECK(block[kBytes / 2] == 'x');
    resident_grew = platform::resident_bytes() >= resident + kBytes * 9 / 10;
    private_grew = platform::private_bytes() >= priv + kBytes * 9 / 10;
  }
  CHECK(resident_grew);
  CHECK(private_grew);
}

TEST_CASE("clocks measure what they say") {
  const double age = platform::process_age_s(), now = platform::monotonic_s();
  CHECK(age >= 0);
  CHECK(age < 600);
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  CHECK(platform::monotonic_s() - now >= 0.05);
  CHECK(platform::process_age_s() - age >= 0.03);  // steps of 10 ms

  // Another thread's work counts for the process and not for this thread.
  const double process = platform::process_cpu_s(), thread = platform::thread_cpu_s();
  std::thread([] { burn_cpu(0.05); }).join();
  CHECK(platform::process_cpu_s() - process >= 0.05);
  CHECK(platform::thread_cpu_s() - thread < 0.04);
}

TEST_CASE("the service manager hears that the kiosk is ready, alive and what it does") {
  platform::notify_ready();  // nobody there: nothing happens
  ServiceManager manager;
  platform::notify_ready();
  CHECK_EQ(manager.next(), "READY=1");
  platform::notify_alive();
  CHECK_EQ(manager.next(), "WATCHDOG=1");
  platform::notify_status("showing pack great-revolt\nMAINPID=1");
  CHECK_EQ(manager.next(), "STATUS=showing pack great-revolt MAINPID=1");
  CHECK_EQ(manager.next(), "");
}
