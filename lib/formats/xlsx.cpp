#include "formats/xlsx.hpp"

#include <fmt/format.h>

#include "formats/xlsx_parts.hpp"
#include "formats/zip.hpp"

namespace waymark {

namespace {

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

std::string relation(std::size_t number, std::string_view names, std::string_view kind,
                     std::string_view target) {
  return fmt::format(R"(<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>)", number, names, kind, target);
}

std::string relations(std::string_view list) {
  return fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}</Relationships>", xml_head, package,
                     list);
}

std::string part_kind(std::string_view path, std::string_view kind) {
  return fmt::format(R"(<Override PartName="/{}" ContentType="{}"/>)", path, kind);
}

// A name stands in single quotes, in which one is written twice.
std::string quoted_sheet(std::string_view name) {
  std::string out = "'";
  for (const char c : name) out += c == '\'' ? std::string("''") : std::string(1, c);
  return xml_text(out + "'");
}

std::string core_part(const Workbook& workbook) {
  return fmt::format(
      "{}<cp:coreProperties xmlns:cp=\"{}/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      "<dc:title>{}</dc:title><dc:creator>{}</dc:creator>"
      "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{}T00:00:00Z</dcterms:created></cp:coreProperties>",
      xml_head, package, xml_text(workbook.title), xml_text(workbook.author), iso(workbook.created));
}

}  // namespace

std::string write_xlsx(const Workbook& workbook) {
  SharedTexts texts;
  FileSet sheets;
  std::string types, sheet_list, names, workbook_relations;
  std::size_t tables = 0;
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const auto& sheet = workbook.sheets[i];
    auto parts = write_sheet(workbook, sheet, tables + 1, texts);
    const auto path = fmt::format("sheet{}.xml", i + 1);
    sheets.push_back({"xl/worksheets/" + path, std::move(parts.sheet)});
    types += part_kind("xl/worksheets/" + path, fmt::format("{}worksheet+xml", kinds));
    sheet_list +=
        fmt::format(R"(<sheet name="{}" sheetId="{}" r:id="rId{}"/>)", xml_text(sheet.name), i + 1, i + 1);
    workbook_relations += relation(i + 1, office, "worksheet", "worksheets/" + path);
    const auto name = [&](std::string_view kind, const std::string& cells) {
      if (cells.empty()) return;
      names += fmt::format(R"(<definedName name="_xlnm.{}" localSheetId="{}">{}!{}</definedName>)", kind, i,
                           quoted_sheet(sheet.name), cells);
    };
    name("Print_Area", parts.print_area);
    name("Print_Titles", parts.print_titles);
    std::string own;
    for (std::size_t k = 0; k < parts.tables.size(); ++k) {
      const auto table = fmt::format("tables/table{}.xml", ++tables);
      own += relation(k + 1, office, "table", "../" + table);
      types += part_kind("xl/" + table, fmt::format("{}table+xml", kinds));
      sheets.push_back({"xl/" + table, std::move(parts.tables[k])});
    }
    if (!own.empty()) sheets.push_back({fmt::format("xl/worksheets/_rels/{}.rels", path), relations(own)});
  }
  const auto count = workbook.sheets.size();
  workbook_relations += relation(count + 1, office, "styles", "styles.xml") +
                        relation(count + 2, office, "sharedStrings", "sharedStrings.xml");
  // Programs look at the types first.
  FileSet files;
  files.push_back(
      {"[Content_Types].xml",
       fmt::format(
           "{}<Types xmlns=\"{}/content-types\"><Default Extension=\"rels\" ContentType=\"application/"
           "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
           "ContentType=\"application/xml\"/>",
           xml_head, package) +
           part_kind("xl/workbook.xml", fmt::format("{}sheet.main+xml", kinds)) + types +
           part_kind("xl/styles.xml", fmt::format("{}styles+xml", kinds)) +
           part_kind("xl/sharedStrings.xml", fmt::format("{}sharedStrings+xml", kinds)) +
           part_kind("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
           "</Types>"});
  files.push_back({"_rels/.rels", relations(relation(1, office, "officeDocument", "xl/workbook.xml") +
                                            relation(2, fmt::format("{}/relationships", package),
                                                     "metadata/core-properties", "docProps/core.xml"))});
  files.push_back({"docProps/core.xml", core_part(workbook)});
  files.push_back(
      {"xl/workbook.xml",
       fmt::format(
           "{}<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{}\">"
           "<bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"24000\" "
           "windowHeight=\"12000\"/></bookViews>"
           "<sheets>{}</sheets>{}{}{}<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/></workbook>",
           xml_head, office, sheet_list, names.empty() ? "" : "<definedNames>", names,
           names.empty() ? "" : "</definedNames>")});
  files.push_back({"xl/_rels/workbook.xml.rels", relations(workbook_relations)});
  files.push_back({"xl/styles.xml", std::string(xlsx_styles())});
  for (auto& sheet : sheets) files.push_back(std::move(sheet));
  files.push_back({"xl/sharedStrings.xml", texts.part()});
  texts = SharedTexts();  // of many schools they are large
  return zip_archive(files);
}

}  // namespace waymark
