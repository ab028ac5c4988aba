#include "cli/signals.hpp"

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdint>

namespace solieu::cli {
namespace {

using Clock = std::chrono::steady_clock;

std::atomic<int> stop_signal{0};
std::atomic<int> stop_event{-1};  // readable once a signal asked to stop

sigset_t stop_set() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

void raise_event(int descriptor) {
  const std::uint64_t one = 1;
  static_cast<void>(!write(descriptor, &one, sizeof one));
}

}  // namespace

StopSignals::StopSignals(Tick tick, std::function<void(int)> overdue)
    : tick_(std::move(tick)), overdue_(std::move(overdue)) {
  const sigset_t set = stop_set();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signals_ = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  done_ = eventfd(0, EFD_CLOEXEC);
  stop_event = eventfd(0, EFD_CLOEXEC);
  thread_ = std::thread([this] { watch(); });
}

StopSignals::~StopSignals() {
  raise_event(done_);
  thread_.join();
  close(stop_event.exchange(-1));
  close(done_);
  close(signals_);
  const sigset_t set = stop_set();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

int StopSignals::requested() { return stop_signal; }

void StopSignals::watch() {
  constexpr auto grace = std::chrono::milliseconds(1500);
  constexpr int tick_ms = 200;
  Clock::time_point asked{};
  for (;;) {
    std::array<pollfd, 2> descriptors{{{done_, POLLIN, 0}, {signals_, POLLIN, 0}}};
    const int ready = poll(descriptors.data(), descriptors.size(), tick_ms);
    if (descriptors[0].revents != 0) return;
    signalfd_siginfo info{};
    if (ready > 0 && read(signals_, &info, sizeof info) == sizeof info) {
      if (stop_signal != 0) _exit(128 + static_cast<int>(info.ssi_signo));
      stop_signal = static_cast<int>(info.ssi_signo);
      asked = Clock::now();
      raise_event(stop_event);
    }
    if (stop_signal != 0 && Clock::now() - asked > grace) overdue_(stop_signal);
    if (ready == 0) tick_();
  }
}

bool wait_readable(int descriptor) {
  std::array<pollfd, 2> descriptors{{{descriptor, POLLIN, 0}, {stop_event, POLLIN, 0}}};
  while (poll(descriptors.data(), descriptors.size(), -1) < 0) {
  }
  return descriptors[1].revents == 0;
}

}  // namespace solieu::cli
