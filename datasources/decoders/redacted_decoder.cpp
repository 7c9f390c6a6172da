// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/redacted_decoder.h"

#include "datasources/decoders/ndjson_decoder.h"

namespace ioc {
namespace {

/// The JSON Pointer of a member (RFC 6901).
QString pointerTo(QString name)
{
    return QLatin1Char('/') +
           name.replace(QLatin1Char('~'), QStringLiteral("~0")).replace(QLatin1Char('/'), QStringLiteral("~1"));
}

} // namespace

Result<void> RedactedDecoder::decode(std::string_view bytes, const std::vector<QString> &names, RowSink &sink)
{
    std::vector<QString> pointers;
    for (const QString &name : names)
        pointers.push_back(pointerTo(name));
    if (bytes.empty()) // a payload without rows
        return {};
    return NdjsonDecoder().decode(bytes, pointers, sink);
}

} // namespace ioc
