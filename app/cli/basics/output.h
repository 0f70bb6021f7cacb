#pragma once

#include <exception>
#include <string>
#include <string_view>

/// What every program of the command line writes: results to standard output, messages to standard error. Without Qt,
/// whose loading takes longer than most answers.
namespace hz::cli {

/// Exit statuses of the program.
enum Status : int { Done = 0, AnswerIsNo = 1, BadInput = 2, StoppedAtLimit = 3 };

void print(std::string_view text);
/// Whether standard output took all so far; what comes after the first failure is in vain.
[[nodiscard]] bool isOutputTaken();
/// "graphazard: what, where, what to do" on standard error.
void printError(std::string_view message);
/// Flushes standard output; whether all of it was taken. Says so if not.
[[nodiscard]] bool isOutputWhole();

/// Runs a program to its end; an exception that nobody expected becomes a message.
template <typename Program> int guarded(Program program)
{
    try {
        return program();
    } catch (const std::exception& error) {
        printError(std::string("stopped by an unexpected error: ") + error.what() + "; please report it");
        return BadInput;
    }
}

} // namespace hz::cli
