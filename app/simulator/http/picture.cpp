// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/picture.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <map>

namespace ioc::sim {
namespace {

constexpr int kGlyphWidth = 5;
constexpr int kGlyphHeight = 7;
constexpr int kAdvance = 6;

using Glyph = std::array<std::uint8_t, kGlyphHeight>; // a row a byte, the left dot is bit 4

const std::map<char16_t, Glyph> kGlyphs = {
    {u'A', {0x0e, 0x11, 0x11, 0x1f, 0x11, 0x11, 0x11}}, {u'B', {0x1e, 0x11, 0x11, 0x1e, 0x11, 0x11, 0x1e}},
    {u'C', {0x0e, 0x11, 0x10, 0x10, 0x10, 0x11, 0x0e}}, {u'D', {0x1e, 0x11, 0x11, 0x11, 0x11, 0x11, 0x1e}},
    {u'Đ', {0x0e, 0x09, 0x09, 0x1d, 0x09, 0x09, 0x0e}}, {u'E', {0x1f, 0x10, 0x10, 0x1e, 0x10, 0x10, 0x1f}},
    {u'G', {0x0e, 0x11, 0x10, 0x17, 0x11, 0x11, 0x0f}}, {u'H', {0x11, 0x11, 0x11, 0x1f, 0x11, 0x11, 0x11}},
    {u'I', {0x0e, 0x04, 0x04, 0x04, 0x04, 0x04, 0x0e}}, {u'K', {0x11, 0x12, 0x14, 0x18, 0x14, 0x12, 0x11}},
    {u'L', {0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x1f}}, {u'M', {0x11, 0x1b, 0x15, 0x15, 0x11, 0x11, 0x11}},
    {u'N', {0x11, 0x19, 0x15, 0x13, 0x11, 0x11, 0x11}}, {u'O', {0x0e, 0x11, 0x11, 0x11, 0x11, 0x11, 0x0e}},
    {u'P', {0x1e, 0x11, 0x11, 0x1e, 0x10, 0x10, 0x10}}, {u'Q', {0x0e, 0x11, 0x11, 0x11, 0x15, 0x12, 0x0d}},
    {u'R', {0x1e, 0x11, 0x11, 0x1e, 0x14, 0x12, 0x11}}, {u'S', {0x0f, 0x10, 0x10, 0x0e, 0x01, 0x01, 0x1e}},
    {u'T', {0x1f, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04}}, {u'U', {0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x0e}},
    {u'V', {0x11, 0x11, 0x11, 0x11, 0x11, 0x0a, 0x04}}, {u'X', {0x11, 0x11, 0x0a, 0x04, 0x0a, 0x11, 0x11}},
    {u'Y', {0x11, 0x11, 0x0a, 0x04, 0x04, 0x04, 0x04}}, {u'0', {0x0e, 0x11, 0x13, 0x15, 0x19, 0x11, 0x0e}},
    {u'1', {0x04, 0x0c, 0x04, 0x04, 0x04, 0x04, 0x0e}}, {u'2', {0x0e, 0x11, 0x01, 0x02, 0x04, 0x08, 0x1f}},
    {u'3', {0x1f, 0x02, 0x04, 0x02, 0x01, 0x11, 0x0e}}, {u'4', {0x02, 0x06, 0x0a, 0x12, 0x1f, 0x02, 0x02}},
    {u'5', {0x1f, 0x10, 0x1e, 0x01, 0x01, 0x11, 0x0e}}, {u'6', {0x06, 0x08, 0x10, 0x1e, 0x11, 0x11, 0x0e}},
    {u'7', {0x1f, 0x01, 0x02, 0x04, 0x08, 0x08, 0x08}}, {u'8', {0x0e, 0x11, 0x11, 0x0e, 0x11, 0x11, 0x0e}},
    {u'9', {0x0e, 0x11, 0x11, 0x0f, 0x01, 0x02, 0x0c}}, {u':', {0x00, 0x04, 0x04, 0x00, 0x04, 0x04, 0x00}},
    {u'/', {0x01, 0x01, 0x02, 0x04, 0x08, 0x10, 0x10}}, {u'.', {0x00, 0x00, 0x00, 0x00, 0x00, 0x0c, 0x0c}},
    {u'-', {0x00, 0x00, 0x00, 0x1f, 0x00, 0x00, 0x00}}};

/// Two rows of dots above the capital; a second mark stands above the first.
const std::map<char16_t, std::array<std::uint8_t, 2>> kMarks = {{u'\u0300', {0x08, 0x04}}, {u'\u0301', {0x02, 0x04}},
                                                                {u'\u0302', {0x04, 0x0a}}, {u'\u0303', {0x0d, 0x16}},
                                                                {u'\u0306', {0x11, 0x0e}}, {u'\u0309', {0x06, 0x02}}};

QByteArray bigEndian(std::uint32_t number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// The checksum of PNG's chunks (ISO/IEC 15948, annex D).
std::uint32_t checksum(const QByteArray &bytes)
{
    static const auto kTable = [] {
        std::array<std::uint32_t, 256> table{};
        for (std::uint32_t n = 0; n < table.size(); ++n) {
            std::uint32_t value = n;
            for (int bit = 0; bit < 8; ++bit)
                value = value & 1 ? 0xedb88320U ^ (value >> 1) : value >> 1;
            table[n] = value;
        }
        return table;
    }();
    std::uint32_t sum = 0xffffffffU;
    for (const char byte : bytes)
        sum = kTable[(sum ^ std::uint8_t(byte)) & 0xff] ^ (sum >> 8);
    return sum ^ 0xffffffffU;
}

QByteArray chunk(const char *name, const QByteArray &data)
{
    const QByteArray named = name + data;
    return bigEndian(std::uint32_t(data.size())) + named + bigEndian(checksum(named));
}

} // namespace

void Picture::fill(int left, int top, int width, int height, Colour colour)
{
    const int right = std::min(left + width, m_width);
    const int bottom = std::min(top + height, m_height);
    for (int y = std::max(0, top); y < bottom; ++y) {
        char *pixel = m_pixels.data() + (qsizetype(y) * m_width + std::max(0, left)) * 3;
        for (int x = std::max(0, left); x < right; ++x) {
            *pixel++ = char(colour.red);
            *pixel++ = char(colour.green);
            *pixel++ = char(colour.blue);
        }
    }
}

int Picture::write(int left, int top, int dot, const QString &text, Colour colour)
{
    const auto row = [&](int x, int y, std::uint8_t bits) {
        for (int column = 0; column < kGlyphWidth; ++column) {
            if (bits & (0x10 >> column))
                fill(x + column * dot, y, dot, dot, colour);
        }
    };
    int x = left - kAdvance * dot;
    int marks = 0;
    for (const QChar letter : text.toUpper().normalized(QString::NormalizationForm_D)) {
        if (const auto mark = kMarks.find(letter.unicode()); mark != kMarks.end()) {
            ++marks;
            for (int i = 0; i < 2; ++i)
                row(x, top + (i - 3 * marks) * dot, mark->second[size_t(i)]);
            continue;
        }
        if (letter == u'\u0323') { // dot below
            row(x, top + (kGlyphHeight + 1) * dot, 0x04);
            continue;
        }
        if (letter == u'\u031b') { // horn
            fill(x + kGlyphWidth * dot, top - dot, dot, dot * 2, colour);
            continue;
        }
        x += kAdvance * dot;
        marks = 0;
        if (const auto glyph = kGlyphs.find(letter.unicode()); glyph != kGlyphs.end()) {
            for (int i = 0; i < kGlyphHeight; ++i)
                row(x, top + i * dot, glyph->second[size_t(i)]);
        }
    }
    return x + kAdvance * dot - left;
}

QByteArray Picture::toPng() const
{
    QByteArray lines;
    lines.reserve(m_pixels.size() + m_height);
    for (int y = 0; y < m_height; ++y) {
        lines += '\0'; // no filter
        lines += m_pixels.mid(qsizetype(y) * m_width * 3, qsizetype(m_width) * 3);
    }
    constexpr int kLengthOfQt = 4; // qCompress() writes the length before the zlib stream
    const QByteArray head =
        bigEndian(std::uint32_t(m_width)) + bigEndian(std::uint32_t(m_height)) + QByteArray("\x08\x02\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", head) +
           chunk("IDAT", qCompress(lines, 6).mid(kLengthOfQt)) + chunk("IEND", {});
}

} // namespace ioc::sim
