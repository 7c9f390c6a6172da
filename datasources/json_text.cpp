// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/json_text.h"

#include "datasources/decoders/utf_text.h"

namespace ioc {

bool appendWellFormed(QByteArray &out, std::string_view text)
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
