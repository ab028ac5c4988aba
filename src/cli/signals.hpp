// SIGINT and SIGTERM: a wish to stop, not an end in the middle of a line.
#pragma once

#include <functional>
#include <thread>

namespace solieu::cli {

/// While it lives, the two signals only ask to stop; the second one ends the program at once.
/// One at a time, made before other threads start, since they take over its signal mask.
class StopSignals {
 public:
  using Tick = std::function<void()>;

  /// `tick` is called five times a second on a thread of its own; `overdue` when the program
  /// still runs 1.5 seconds after the signal.
  StopSignals(Tick tick, std::function<void(int signal)> overdue);
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  ~StopSignals();

  /// The signal that asked to stop; 0 if none did. May be asked without a StopSignals too.
  [[nodiscard]] static int requested();

 private:
  void watch();

  Tick tick_;
  std::function<void(int)> overdue_;
  int signals_;  // descriptors
  int done_;
  std::thread thread_;
};

/// Waits until bytes can be read from a descriptor; false if a signal asks to stop before.
[[nodiscard]] bool wait_readable(int descriptor);

}  // namespace solieu::cli
