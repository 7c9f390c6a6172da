// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"

#include "core/base/words.h"
#include "datasources/decoders/cap/cap_decoder.h"
#include "datasources/decoders/csv_decoder.h"
#include "datasources/decoders/exposition_decoder.h"
#include "datasources/decoders/geojson_decoder.h"
#include "datasources/decoders/image_decoder.h"
#include "datasources/decoders/json_decoder.h"
#include "datasources/decoders/ndjson_decoder.h"
#include "datasources/decoders/prometheus_decoder.h"
#include "datasources/decoders/xlsx/xlsx_decoder.h"
#include "datasources/decoders/xml_decoder.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace ioc {
namespace {

constexpr Words<CsvDecoder::Encoding, 5> kEncodings{{{CsvDecoder::Encoding::Utf8, "utf-8"},
                                                     {CsvDecoder::Encoding::Utf16, "utf-16"},
                                                     {CsvDecoder::Encoding::Windows1258, "windows-1258"},
                                                     {CsvDecoder::Encoding::Tcvn3, "tcvn3"},
                                                     {CsvDecoder::Encoding::Vni, "vni"}}};

Result<std::unique_ptr<Decoder>> csvDecoder(const QJsonObject &format)
{
    const QString name = format["encoding"].toString(QStringLiteral("utf-8"));
    const auto encoding = valueOf(kEncodings, name);
    if (!encoding)
        return Error{
            ErrorCode::InvalidPack,
            QCoreApplication::translate("DecoderFactory", "There is no reader for the encoding “%1”.").arg(name)};
    return std::make_unique<CsvDecoder>(format["delimiter"].toString(QStringLiteral(",")).front().toLatin1(),
                                        *encoding);
}

std::unique_ptr<Decoder> capDecoder(const QJsonObject &format)
{
    QStringList statuses;
    for (const auto &status : format["status"].toArray())
        statuses.push_back(status.toString());
    if (statuses.isEmpty())
        statuses.push_back(QStringLiteral("Actual"));
    const bool whole = format["rows"].toString() == u"alert";
    return std::make_unique<CapDecoder>(statuses, whole ? CapDecoder::Rows::Alerts : CapDecoder::Rows::Areas);
}

} // namespace

Result<std::unique_ptr<Decoder>> makeDecoder(const QJsonObject &format)
{
    const QString type = format["type"].toString();
    if (type == u"json")
        return std::make_unique<JsonDecoder>(format["rows"].toString());
    if (type == u"ndjson")
        return std::make_unique<NdjsonDecoder>();
    if (type == u"geojson")
        return std::make_unique<GeoJsonDecoder>();
    if (type == u"xml")
        return std::make_unique<XmlDecoder>(format["rows"].toString());
    if (type == u"csv")
        return csvDecoder(format);
    if (type == u"cap")
        return capDecoder(format);
    if (type == u"prometheus")
        return std::make_unique<PrometheusDecoder>();
    if (type == u"exposition")
        return std::make_unique<ExpositionDecoder>();
    if (type == u"image")
        return std::make_unique<ImageDecoder>();
    if (type == u"xlsx")
        return std::make_unique<XlsxDecoder>(TableRecipe::fromJson(format));
    return Error{ErrorCode::InvalidPack,
                 QCoreApplication::translate("DecoderFactory", "There is no reader for the format “%1”.").arg(type)};
}

} // namespace ioc
