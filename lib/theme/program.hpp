// What a compiled template is: a flat list of instructions for a machine with one register for each
// context that can be open. Register 0 holds the page's view. Must not know names or sources.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "theme/fields.hpp"

namespace waymark {

inline constexpr std::size_t max_nesting = 32;                 // sections and partials inside one another
inline constexpr std::size_t max_registers = max_nesting + 2;  // and the page's view, and dotted names

enum class Op : std::uint8_t {
  literal,       // append `length` bytes of the literals from `target`
  value,         // append the field of register `from`, and then as for a literal
  if_true,       // go on when the field is true, else to `target`
  if_false,      // go on when the field is not true, else to `target`
  enter_object,  // register `to` = the field; to `target` when it is absent
  first_item,    // register `to` = the list's first item; to `target` when it is empty
  next_item,     // register `to` = the next item, and to `target`; go on after the last
};

struct Instruction {
  Op op = Op::literal;
  std::uint8_t from = 0;
  std::uint8_t to = 0;
  std::uint32_t target = 0;
  std::uint32_t length = 0;
  const Field* field = nullptr;
};

struct Program {
  std::vector<Instruction> instructions;
  std::string literals;
};

// Appends what the program shows of the view, which is of the type that it was compiled for.
void run(const Program& program, const void* view, TextBuffer& out);

}  // namespace waymark
