// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"

#include "datasources/decoders/csv_decoder.h"
#include "datasources/decoders/json_decoder.h"
#include "datasources/decoders/ndjson_decoder.h"

#include <QCoreApplication>

namespace ioc {
namespace {

CsvDecoder::Encoding encodingOf(const QString &name)
{
    if (name == u"utf-16")
        return CsvDecoder::Encoding::Utf16;
    return name == u"windows-1258" ? CsvDecoder::Encoding::Windows1258 : CsvDecoder::Encoding::Utf8;
}

} // namespace

Result<std::unique_ptr<Decoder>> makeDecoder(const QJsonObject &format)
{
    const QString type = format["type"].toString();
    if (type == u"json")
        return std::make_unique<JsonDecoder>(format["rows"].toString());
    if (type == u"ndjson")
        return std::make_unique<NdjsonDecoder>();
    if (type == u"csv")
        return std::make_unique<CsvDecoder>(format["delimiter"].toString(QStringLiteral(",")).front().toLatin1(),
                                            encodingOf(format["encoding"].toString()));
    return Error{ErrorCode::InvalidPack,
                 QCoreApplication::translate("DecoderFactory", "There is no reader for the format “%1”.").arg(type)};
}

} // namespace ioc
