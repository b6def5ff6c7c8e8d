#include "publish/word_look.hpp"

#include <utility>

#include "publish/zip.hpp"

namespace waymark {

namespace {

constexpr std::string_view content_types =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
</Types>
)";

constexpr std::string_view package_parts =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>
)";

constexpr std::string_view document_parts =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
</Relationships>
)";

// Lengths of pages are in twentieths of a point: A4 is 210 by 297 mm.
constexpr std::string_view document =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<w:body>
<w:p><w:r><w:t>Change the styles of this document, not its text.</w:t></w:r></w:p>
<w:sectPr><w:footerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>
</w:body>
</w:document>
)";

constexpr std::string_view footer =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs></w:pPr>
<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>Internal: share with care</w:t><w:tab/></w:r>
<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>
<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p>
</w:ftr>
)";

// The names are those that pandoc writes with. Sizes are in half points. What stands in square brackets is filled in.
constexpr std::string_view styles =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="[font]" w:hAnsi="[font]" w:eastAsia="[font]" w:cs="[font]"/>[ink]<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="[accent]"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FirstParagraph"><w:name w:val="First Paragraph"/><w:basedOn w:val="BodyText"/><w:next w:val="BodyText"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Compact"><w:name w:val="Compact"/><w:basedOn w:val="BodyText"/><w:pPr><w:keepLines/><w:spacing w:before="40" w:after="40" w:line="252" w:lineRule="auto"/></w:pPr><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:pPr><w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="[accent]"/></w:pBdr><w:spacing w:before="480" w:after="240" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:ascii="[heading-font]" w:hAnsi="[heading-font]" w:cs="[heading-font]"/><w:sz w:val="52"/></w:rPr><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="400" w:after="120" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:ascii="[heading-font]" w:hAnsi="[heading-font]" w:cs="[heading-font]"/><w:color w:val="[accent]"/><w:sz w:val="34"/></w:rPr><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="80" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="BlockText"><w:name w:val="Block Text"/><w:basedOn w:val="BodyText"/><w:pPr><w:pBdr><w:left w:val="single" w:sz="24" w:space="12" w:color="[accent]"/></w:pBdr><w:ind w:left="360"/></w:pPr><w:rPr><w:rFonts w:ascii="[heading-font]" w:hAnsi="[heading-font]" w:cs="[heading-font]"/><w:sz w:val="25"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/><w:qFormat/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1B2024"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="7D8488"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9C6BE"/></w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="110" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tcPr><w:vAlign w:val="top"/></w:tcPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B2024"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>
)";

std::string filled_in(const WordLook& look) {
  const auto ink = look.ink.empty() ? std::string() : "<w:color w:val=\"" + look.ink + "\"/>";
  const std::pair<std::string_view, std::string_view> values[] = {
      {"[font]", look.font}, {"[heading-font]", look.heading_font}, {"[accent]", look.accent}, {"[ink]", ink}};
  std::string text(styles);
  for (const auto& value : values) {
    for (auto at = text.find(value.first); at != std::string::npos; at = text.find(value.first, at + value.second.size())) {
      text.replace(at, value.first.size(), value.second);
    }
  }
  return text;
}

}  // namespace

std::string word_look(const WordLook& look) {
  const auto file = [](std::string_view path, std::string_view bytes) { return File{std::string(path), std::string(bytes)}; };
  return zipped({file("[Content_Types].xml", content_types), file("_rels/.rels", package_parts), file("word/_rels/document.xml.rels", document_parts),
                 file("word/document.xml", document), file("word/footer1.xml", footer), file("word/styles.xml", filled_in(look))});
}

}  // namespace waymark
