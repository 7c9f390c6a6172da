// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/composed_text.h"

#include <algorithm>

namespace ioc {
namespace {

/// Whether nothing stands in it that could be composed: no character from U+0300 on, where the combining marks begin,
/// but those of Latin Extended Additional (U+1E00 to U+1EFF), which holds the letters of Vietnamese.
bool isPlainlyComposed(std::string_view utf8)
{
    for (size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte < 0xCC)
            continue;
        const unsigned second = i + 1 < utf8.size() ? static_cast<unsigned char>(utf8[i + 1]) : 0;
        if (byte != 0xE1 || second < 0xB8 || second > 0xBB)
            return false;
    }
    return true;
}

bool isPlainlyComposed(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar sign) {
        return sign.unicode() >= 0x300 && (sign.unicode() < 0x1E00 || sign.unicode() > 0x1EFF);
    });
}

} // namespace

std::string_view composed(std::string_view utf8, std::string &room)
{
    if (isPlainlyComposed(utf8))
        return utf8;
    room = composed(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
    return room;
}

QStringView composed(QStringView text, QString &room)
{
    if (isPlainlyComposed(text))
        return text;
    room = text.toString().normalized(QString::NormalizationForm_C);
    return room;
}

std::string composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toStdString();
}

} // namespace ioc
