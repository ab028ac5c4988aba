#include "structure/decision_cache.hpp"

#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "structure/statement_rules.hpp"

namespace solieu {
namespace {

const StatementRow rows[] = {{Slot::role, "value", "a:1"}, {Slot::role, "plan", "a:2"}, {Slot::kind, "target", "a:3"}};

// What a window decides, as a function of its symbols.
Decisions decided(std::string_view window) {
  Decisions out{};
  std::size_t sum = 0;
  for (const char symbol : window) sum = sum * 31 + static_cast<unsigned char>(symbol);
  out[0] = &rows[sum % 2];
  if (sum % 3 == 0) out[1] = &rows[2];
  return out;
}

std::string numbered(std::size_t number) { return "\x81\x90" + std::to_string(number) + "\x82"; }

TEST(DecisionCache, DecidesAWindowOnce) {
  const DecisionCache cache;
  int asked = 0;
  const auto decide = [&](std::string_view window) {
    ++asked;
    return decided(window);
  };
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 0; i < 100; ++i) EXPECT_EQ(cache.get(numbered(i), decide), decided(numbered(i)));
  }
  EXPECT_EQ(asked, 100);
}

// More windows than it keeps, and windows longer than those it keeps.
TEST(DecisionCache, IsRightWhereItIsFull) {
  const DecisionCache cache;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < 50000; ++i) EXPECT_EQ(cache.get(numbered(i), decided), decided(numbered(i)));
  }
  for (std::size_t length = 0; length < 300; ++length) {
    const std::string window(length, '\x83');
    for (int round = 0; round < 2; ++round) EXPECT_EQ(cache.get(window, decided), decided(window)) << length;
  }
}

TEST(DecisionCache, ServesThreadsAtOnce) {
  const DecisionCache cache;
  std::vector<int> wrong(4);
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < wrong.size(); ++thread) {
    threads.emplace_back([&, thread] {
      for (std::size_t i = 0; i < 20000; ++i) wrong[thread] += cache.get(numbered(i), decided) != decided(numbered(i));
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

}  // namespace
}  // namespace solieu
