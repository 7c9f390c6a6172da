// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/legacy_text.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <span>

namespace ioc {
namespace {

constexpr char16_t kNothing = u'\uFFFF';

// A0 to FF; _ stands for no meaning.
constexpr std::u16string_view kTcvn3 = u"\u00A0ĂÂÊÔƠƯĐăâêôơưđ_"
                                       u"_____àảãáạ_ằẳẵắ_"
                                       u"______ặầẩẫấậè_ẻẽ"
                                       u"éẹềểễếệìỉ___ĩíịò"
                                       u"_ỏõóọồổỗốộờởỡớợù"
                                       u"_ủũúụừửữứựỳỷỹýỵ_";
static_assert(kTcvn3.size() == 96);

// 80 to 9F; from A0 on the page is Latin-1 but for the pairs below.
constexpr std::u16string_view k1258Low = u"€_‚ƒ„…†‡ˆ‰_‹Œ___"
                                         u"_‘’“”•–—˜™_›œ__Ÿ";
static_assert(k1258Low.size() == 32);

struct Pair
{
    unsigned char byte;
    char16_t letter;
};

constexpr Pair k1258Own[] = {{0xC3, u'Ă'},      {0xCC, u'\u0300'}, {0xD0, u'Đ'}, {0xD2, u'\u0309'}, {0xD5, u'Ơ'},
                             {0xDD, u'Ư'},      {0xDE, u'\u0303'}, {0xE3, u'ă'}, {0xEC, u'\u0301'}, {0xF0, u'đ'},
                             {0xF2, u'\u0323'}, {0xF5, u'ơ'},      {0xFD, u'ư'}, {0xFE, u'₫'}};

constexpr Pair kVniLetters[] = {{0xC6, u'Ỉ'}, {0xCC, u'Ì'}, {0xCD, u'Í'}, {0xCE, u'Ỵ'}, {0xD1, u'Đ'},
                                {0xD2, u'Ị'}, {0xD3, u'Ĩ'}, {0xD4, u'Ơ'}, {0xD6, u'Ư'}};

struct Marks
{
    unsigned char byte;
    std::u16string_view letters; ///< that may bear them, as capitals
    std::u16string_view marks;
};

constexpr std::u16string_view kToned = u"AEOUYƠƯ";
constexpr Marks kVniMarks[] = {
    {0xC0, u"AEO", u"\u0302\u0300"}, {0xC1, u"AEO", u"\u0302\u0301"}, {0xC2, u"AEO", u"\u0302"},
    {0xC3, u"AEO", u"\u0302\u0303"}, {0xC4, u"AEO", u"\u0302\u0323"}, {0xC5, u"AEO", u"\u0302\u0309"},
    {0xC8, u"A", u"\u0306\u0300"},   {0xC9, u"A", u"\u0306\u0301"},   {0xCA, u"A", u"\u0306"},
    {0xCB, u"A", u"\u0306\u0323"},   {0xCF, u"AEOUƠƯ", u"\u0323"},    {0xD5, kToned, u"\u0303"},
    {0xD8, kToned, u"\u0300"},       {0xD9, kToned, u"\u0301"},       {0xDA, u"A", u"\u0306\u0309"},
    {0xDB, kToned, u"\u0309"},       {0xDC, u"A", u"\u0306\u0303"}};

std::optional<char16_t> letterOf(std::span<const Pair> pairs, unsigned char byte)
{
    const auto found = std::find_if(pairs.begin(), pairs.end(), [byte](const Pair &pair) { return pair.byte == byte; });
    return found == pairs.end() ? std::nullopt : std::optional(found->letter);
}

char16_t meant(char16_t letter)
{
    return letter == u'_' ? kNothing : letter;
}

char16_t tcvn3Letter(unsigned char byte)
{
    return byte < 0xA0 ? kNothing : meant(kTcvn3[byte - 0xA0u]);
}

/// A mark belongs to a letter; alone it means nothing.
char16_t windows1258Letter(unsigned char byte, const QString &before)
{
    if (byte < 0xA0)
        return meant(k1258Low[byte - 0x80u]);
    const char16_t letter = letterOf(k1258Own, byte).value_or(char16_t(byte));
    const bool afterLetter = !before.isEmpty() && (before.back().isLetter() || before.back().isMark());
    return QChar(letter).isMark() && !afterLetter ? kNothing : letter;
}

/// Appends the letter or the marks that the byte means.
void appendVni(unsigned char byte, QString &text)
{
    if (byte == 0xA0) {
        text.append(QChar(QChar::Nbsp));
        return;
    }
    // Small forms lie 20 (hex) above the capital ones. Marks of either form stand on letters of either case.
    const auto capital = static_cast<unsigned char>(byte >= 0xE0 ? byte - 0x20 : byte);
    if (const auto letter = letterOf(kVniLetters, capital)) {
        text.append(byte >= 0xE0 ? QChar(*letter).toLower() : QChar(*letter));
        return;
    }
    const auto *marks = std::find_if(std::begin(kVniMarks), std::end(kVniMarks),
                                     [capital](const Marks &candidate) { return candidate.byte == capital; });
    const bool onALetter = marks != std::end(kVniMarks) && !text.isEmpty() &&
                           marks->letters.find(text.back().toUpper().unicode()) != std::u16string_view::npos;
    if (onALetter)
        text.append(QStringView(marks->marks));
    else
        text.append(QChar(kNothing));
}

} // namespace

LegacyText fromLegacy(std::string_view bytes, LegacyEncoding encoding)
{
    QString text;
    text.reserve(qsizetype(bytes.size()) * (encoding == LegacyEncoding::Tcvn3 ? 1 : 2));
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            text.append(QLatin1Char(c));
        else if (encoding == LegacyEncoding::Vni)
            appendVni(byte, text);
        else
            text.append(QChar(encoding == LegacyEncoding::Tcvn3 ? tcvn3Letter(byte) : windows1258Letter(byte, text)));
    }
    return {text.normalized(QString::NormalizationForm_C).toUtf8(), text.contains(QChar(kNothing))};
}

} // namespace ioc
