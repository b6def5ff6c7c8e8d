#include "formats/zip.hpp"

#include <array>
#include <cstddef>

namespace waymark {

namespace {

constexpr std::size_t slices = 8;
using Tables = std::array<std::array<std::uint32_t, 256>, slices>;

// "Slicing by 8": table k holds what a byte does to the sum k bytes later, so that eight bytes go at once.
constexpr Tables make_tables() {
  Tables tables{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t sum = i;
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1U) != 0 ? 0xEDB88320U ^ (sum >> 1U) : sum >> 1U;
    tables[0][i] = sum;
  }
  for (std::size_t k = 1; k < slices; ++k) {
    for (std::size_t i = 0; i < 256; ++i) {
      const auto before = tables[k - 1][i];
      tables[k][i] = (before >> 8U) ^ tables[0][before & 0xFFU];
    }
  }
  return tables;
}

constexpr Tables tables = make_tables();

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

void put16(std::string& out, std::size_t value) {
  out += static_cast<char>(value & 0xFFU);
  out += static_cast<char>((value >> 8U) & 0xFFU);
}

void put32(std::string& out, std::size_t value) {
  put16(out, value);
  put16(out, value >> 16U);
}

// What the header before a file and its line in the directory at the end have in common.
void put_facts(std::string& out, const File& file, std::uint32_t sum) {
  constexpr std::size_t version = 20;
  constexpr std::size_t first_day = 0x0021;
  put16(out, version);
  put16(out, 0);  // no flags
  put16(out, 0);  // stored
  put16(out, 0);  // midnight
  put16(out, first_day);
  put32(out, sum);
  put32(out, file.bytes.size());
  put32(out, file.bytes.size());
  put16(out, file.path.size());
  put16(out, 0);  // nothing extra
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  std::size_t at = 0;
  for (; at + slices <= bytes.size(); at += slices) {
    sum ^= byte_at(bytes, at) | byte_at(bytes, at + 1) << 8U | byte_at(bytes, at + 2) << 16U |
           byte_at(bytes, at + 3) << 24U;
    sum = tables[7][sum & 0xFFU] ^ tables[6][(sum >> 8U) & 0xFFU] ^ tables[5][(sum >> 16U) & 0xFFU] ^
          tables[4][sum >> 24U] ^ tables[3][byte_at(bytes, at + 4)] ^ tables[2][byte_at(bytes, at + 5)] ^
          tables[1][byte_at(bytes, at + 6)] ^ tables[0][byte_at(bytes, at + 7)];
  }
  for (; at < bytes.size(); ++at) sum = tables[0][(sum ^ byte_at(bytes, at)) & 0xFFU] ^ (sum >> 8U);
  return ~sum;
}

std::string zip_archive(const FileSet& files) {
  std::string out;
  std::string directory;
  std::size_t size = 1024;
  for (const auto& file : files) size += file.bytes.size() + 2 * file.path.size() + 128;
  out.reserve(size);  // growing would hold it twice
  for (const auto& file : files) {
    const auto sum = crc32(file.bytes);
    directory += "PK\x01\x02";
    put16(directory, 20);
    put_facts(directory, file, sum);
    put16(directory, 0);  // no comment
    put16(directory, 0);  // the first disk
    put16(directory, 0);
    put32(directory, 0);
    put32(directory, out.size());
    directory += file.path;
    out += "PK\x03\x04";
    put_facts(out, file, sum);
    out += file.path;
    out += file.bytes;
  }
  const auto starts = out.size();
  out += directory;
  out += "PK\x05\x06";
  put32(out, 0);
  put16(out, files.size());
  put16(out, files.size());
  put32(out, directory.size());
  put32(out, starts);
  put16(out, 0);
  return out;
}

}  // namespace waymark
