// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/json_text.h"

#include <QStringDecoder>

#include <algorithm>

namespace ioc {
namespace {

bool isUtf8(std::string_view text)
{
    const bool plain =
        std::all_of(text.begin(), text.end(), [](char sign) { return static_cast<signed char>(sign) > 0; });
    if (plain)
        return true;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(QByteArrayView(text.data(), qsizetype(text.size())));
    Q_UNUSED(decoded)
    return !decoder.hasError();
}

} // namespace

bool appendJsonText(QByteArray &out, std::string_view text)
{
    static const char kHex[] = "0123456789abcdef";
    if (!isUtf8(text))
        return false;
    out.append('"');
    for (const char sign : text) {
        if (sign == '"' || sign == '\\')
            out.append('\\').append(sign);
        else if (static_cast<unsigned char>(sign) < 0x20)
            out.append("\\u00").append(kHex[sign >> 4]).append(kHex[sign & 15]);
        else
            out.append(sign);
    }
    out.append('"');
    return true;
}

} // namespace ioc
