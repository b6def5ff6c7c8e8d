#include "theme/page_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/spelling.hpp"
#include "theme/names.hpp"

namespace waymark {

namespace {

class PageCompiler {
 public:
  PageCompiler(std::vector<Partial>& partials, ReportOnce& problems)
      : partials_(partials), problems_(problems) {}

  Program compile(const ParsedTemplate& page, const ViewType& type);

 private:
  void compile_pieces(std::size_t begin, std::size_t end);
  void compile_literal(const Piece& piece);
  void compile_value(const Piece& piece);
  void compile_section(const Piece& piece, std::size_t body);
  void compile_inverted(const Piece& piece, std::size_t body);
  void compile_partial(const Piece& piece);

  Partial* find_partial(const Piece& piece);
  bool includes_itself(const Piece& piece, const Partial& partial);
  bool too_large(const Piece& piece);
  bool too_deep(const Piece& piece);
  Resolved resolve_or_report(const Piece& piece);
  std::size_t emit(Op op, std::size_t from, const Field* field);
  std::size_t enter_objects(const Resolved& resolved, std::vector<std::size_t>& jumps);
  void land(const std::vector<std::size_t>& jumps);
  std::size_t next() const { return program_.instructions.size(); }
  const Source& source() const { return *inside_.back()->source; }
  void error(Span span, std::string_view code, std::string message, std::string hint) {
    problems_.error(source(), span, code, std::move(message), std::move(hint));
  }

  std::vector<Partial>& partials_;
  ReportOnce& problems_;
  Program program_;
  std::vector<Context> contexts_;
  std::vector<const ParsedTemplate*> inside_;  // the page, and the partials being filled in
  std::size_t depth_ = 0;                      // of sections and partials
  std::size_t pieces_ = 0;
  std::size_t landing_ = 0;  // where the last jump goes: text on its two sides stays apart
  bool stopped_ = false;
};

Program PageCompiler::compile(const ParsedTemplate& page, const ViewType& type) {
  contexts_.push_back(Context{&type, 0});
  inside_.push_back(&page);
  compile_pieces(0, page.pieces.size());
  program_.instructions.shrink_to_fit();
  program_.literals.shrink_to_fit();
  return std::move(program_);
}

void PageCompiler::compile_pieces(std::size_t begin, std::size_t end) {
  const auto& pieces = inside_.back()->pieces;
  for (std::size_t i = begin; i < end && !stopped_; ++i) {
    const auto& piece = pieces[i];
    if (too_large(piece)) return;
    switch (piece.kind) {
      case PieceKind::literal:
        compile_literal(piece);
        break;
      case PieceKind::value:
        compile_value(piece);
        break;
      case PieceKind::section:
        compile_section(piece, i + 1);
        i = piece.end;
        break;
      case PieceKind::inverted:
        compile_inverted(piece, i + 1);
        i = piece.end;
        break;
      case PieceKind::partial:
        compile_partial(piece);
        break;
      case PieceKind::end:
        break;
    }
  }
}

void PageCompiler::compile_literal(const Piece& piece) {
  const auto text = std::string_view(source().text).substr(piece.span.offset, piece.span.length);
  const bool goes_on = next() > landing_ && (program_.instructions.back().op == Op::literal || program_.instructions.back().op == Op::value);
  if (!goes_on) emit(Op::literal, 0, nullptr);
  auto& instruction = program_.instructions.back();
  if (instruction.length == 0) instruction.target = static_cast<std::uint32_t>(program_.literals.size());
  program_.literals += text;
  instruction.length += static_cast<std::uint32_t>(text.size());
}

void PageCompiler::compile_value(const Piece& piece) {
  const auto resolved = resolve_or_report(piece);
  if (resolved.problem) return;
  const auto& field = *resolved.field;
  if (field.append == nullptr) {
    const auto section = fmt::format("{}…{}", tag_text("#", piece.name), tag_text("/", piece.name));
    error(piece.span, "template-wrong-kind",
          fmt::format("{} is {}, which cannot be written out as text", backquoted(piece.name),
                      in_words(field.kind)),
          field.kind == FieldKind::flag ? fmt::format("write {} round what to show when it is yes", section)
                                        : fmt::format("write {} round the fields to show", section));
    return;
  }
  if (field.kind == FieldKind::html && piece.place == HtmlPlace::text_only) {
    error(piece.span, "template-unsafe-place",
          fmt::format("{} is formatted text, which cannot stand in an attribute or a title",
                      backquoted(piece.name)),
          "put it between tags, or choose a field that is plain text");
    return;
  }
  std::vector<std::size_t> jumps;
  const auto from = enter_objects(resolved, jumps);
  emit(Op::value, from, &field);
  land(jumps);
}

void PageCompiler::compile_section(const Piece& piece, std::size_t body) {
  if (too_deep(piece)) return;
  const auto resolved = resolve_or_report(piece);
  if (resolved.problem) return;  // what is inside could only be guessed at
  const auto& field = *resolved.field;
  std::vector<std::size_t> jumps;
  const auto from = enter_objects(resolved, jumps);
  ++depth_;
  if (field.type == nullptr) {
    jumps.push_back(emit(Op::if_true, from, &field));
    compile_pieces(body, piece.end);
  } else {
    const bool list = field.kind == FieldKind::list;
    const auto enter = emit(list ? Op::first_item : Op::enter_object, from, &field);
    jumps.push_back(enter);
    contexts_.push_back(Context{&field.type(), contexts_.size()});
    compile_pieces(body, piece.end);
    contexts_.pop_back();
    if (list)
      program_.instructions[emit(Op::next_item, 0, nullptr)].target = static_cast<std::uint32_t>(enter + 1);
  }
  --depth_;
  land(jumps);
}

void PageCompiler::compile_inverted(const Piece& piece, std::size_t body) {
  if (too_deep(piece)) return;
  const auto resolved = resolve_or_report(piece);
  if (resolved.problem) return;
  std::vector<std::size_t> absent;
  const auto from = enter_objects(resolved, absent);
  const auto test = emit(Op::if_false, from, resolved.field);
  land(absent);
  ++depth_;
  compile_pieces(body, piece.end);
  --depth_;
  land({test});
}

void PageCompiler::compile_partial(const Piece& piece) {
  auto* partial = find_partial(piece);
  if (partial == nullptr || includes_itself(piece, *partial) || too_deep(piece)) return;
  const auto& parsed = partial->read(problems_);
  inside_.push_back(&parsed);
  ++depth_;
  compile_pieces(0, parsed.pieces.size());
  --depth_;
  inside_.pop_back();
}

Partial* PageCompiler::find_partial(const Piece& piece) {
  std::vector<std::string_view> names;
  for (auto& partial : partials_) {
    if (partial.name == piece.name) return &partial;
    names.push_back(partial.name);
  }
  auto hint = did_you_mean(piece.name, names);
  if (hint.empty()) hint = fmt::format("add the file `templates/{}.mustache`", piece.name);
  error(piece.span, "template-unknown-partial",
        fmt::format("there is no partial called {}", backquoted(piece.name)), std::move(hint));
  return nullptr;
}

bool PageCompiler::includes_itself(const Piece& piece, const Partial& partial) {
  const auto first = std::find_if(inside_.begin(), inside_.end(), [&](const ParsedTemplate* open) {
    return open->source->name == partial.source->name;
  });
  if (first == inside_.end()) return false;
  const bool through_others = first + 1 != inside_.end();
  error(piece.span, "template-recursion",
        fmt::format("{} would include itself{}, without end", backquoted(piece.name),
                    through_others ? " through the partials it uses" : ""),
        "take out this tag, or move what is shared to a partial of its own");
  return true;
}

bool PageCompiler::too_large(const Piece& piece) {
  const auto text = piece.kind == PieceKind::literal ? piece.span.length : 0;
  if (++pieces_ <= max_pieces && program_.literals.size() + text <= max_literal_bytes) return false;
  error(piece.span, "template-too-large",
        fmt::format("with its partials filled in, this page's template passes {} parts or {} MB",
                    max_pieces, max_literal_bytes >> 20U),
        "use fewer partials inside partials");
  stopped_ = true;
  return true;
}

bool PageCompiler::too_deep(const Piece& piece) {
  if (depth_ < max_nesting) return false;
  error(piece.span, "template-too-deep",
        fmt::format("sections and partials are more than {} deep inside one another here", max_nesting),
        "move the inner ones out");
  return true;
}

Resolved PageCompiler::resolve_or_report(const Piece& piece) {
  auto resolved = resolve(piece.name, contexts_);
  if (resolved.problem) {
    const auto& problem = *resolved.problem;
    const auto at = static_cast<std::size_t>(problem.part.data() - source().text.data());
    error(Span{at, problem.part.size()}, problem.code, problem.message, problem.hint);
  }
  return resolved;
}

// The register to write is the first that no context uses.
std::size_t PageCompiler::emit(Op op, std::size_t from, const Field* field) {
  Instruction instruction;
  instruction.op = op;
  instruction.from = static_cast<std::uint8_t>(from);
  instruction.to = static_cast<std::uint8_t>(contexts_.size());
  instruction.field = field;
  program_.instructions.push_back(instruction);
  return next() - 1;
}

// The register of the view that has the last field. Absent objects jump: the caller lands the jumps.
std::size_t PageCompiler::enter_objects(const Resolved& resolved, std::vector<std::size_t>& jumps) {
  auto from = resolved.from;
  for (const auto* object : resolved.objects) {
    jumps.push_back(emit(Op::enter_object, from, object));
    from = contexts_.size();
  }
  return from;
}

void PageCompiler::land(const std::vector<std::size_t>& jumps) {
  for (const auto jump : jumps) program_.instructions[jump].target = static_cast<std::uint32_t>(next());
  if (!jumps.empty()) landing_ = next();
}

}  // namespace

Program compile_page(const ParsedTemplate& page, const ViewType& type, std::vector<Partial>& partials,
                     ReportOnce& problems) {
  return PageCompiler(partials, problems).compile(page, type);
}

}  // namespace waymark
