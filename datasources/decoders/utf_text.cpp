// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/utf_text.h"

#include <QStringDecoder>

namespace ioc {

bool isUtf8(std::string_view bytes)
{
    return QUtf8StringView(bytes.data(), qsizetype(bytes.size())).isValidUtf8();
}

std::optional<QString> fromUtf16(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || bytes.size() % 2 != 0 || !text.isValidUtf16())
        return std::nullopt;
    return text;
}

} // namespace ioc
