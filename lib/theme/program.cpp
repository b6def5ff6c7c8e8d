#include "theme/program.hpp"

#include <array>

namespace waymark {

namespace {

struct Loop {
  const void* owner = nullptr;  // the view whose list it is
  const Field* list = nullptr;
  std::size_t index = 0;
  std::size_t size = 0;
};

}  // namespace

void run(const Program& program, const void* view, TextBuffer& out) {
  std::array<const void*, max_registers> registers{};
  std::array<Loop, max_registers> loops{};
  registers[0] = view;

  const auto size = program.instructions.size();
  const auto* const instructions = program.instructions.data();
  const auto* const literals = program.literals.data();
  for (std::size_t i = 0; i < size;) {
    const auto& step = instructions[i++];
    switch (step.op) {
      case Op::literal:
        out.append({literals + step.target, step.length});
        break;
      case Op::value:
        step.field->append(registers[step.from], out);
        if (step.length > 0) out.append({literals + step.target, step.length});
        break;
      case Op::if_true:
        if (!step.field->truthy(registers[step.from])) i = step.target;
        break;
      case Op::if_false:
        if (step.field->truthy(registers[step.from])) i = step.target;
        break;
      case Op::enter_object:
        registers[step.to] = step.field->at(registers[step.from], 0);
        if (registers[step.to] == nullptr) i = step.target;
        break;
      case Op::first_item: {
        const auto* owner = registers[step.from];
        loops[step.to] = Loop{owner, step.field, 0, step.field->size(owner)};
        if (loops[step.to].size == 0) {
          i = step.target;
        } else {
          registers[step.to] = step.field->at(owner, 0);
        }
        break;
      }
      case Op::next_item: {
        auto& loop = loops[step.to];
        if (++loop.index < loop.size) {
          registers[step.to] = loop.list->at(loop.owner, loop.index);
          i = step.target;
        }
        break;
      }
    }
  }
}

}  // namespace waymark
