#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// What a fuzz target is: one input at a time, which must not crash, and inputs to begin with. libFuzzer drives it
/// (GRAPHAZARD_FUZZ), or the program that tries the same mutations every time.
int fuzzOne(const std::uint8_t* data, std::size_t size);
std::vector<std::string> fuzzSeeds();
