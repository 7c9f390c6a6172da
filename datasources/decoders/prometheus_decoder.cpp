// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/prometheus_decoder.h"

#include "datasources/decoders/json_document.h"
#include "datasources/decoders/sample_cells.h"

#include <QCoreApplication>

#include <cmath>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PrometheusDecoder)
};

QString textAt(const dom::element &root, const char *pointer)
{
    const auto found = root.at_pointer(pointer).get_string();
    if (found.error() != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(found.value_unsafe().data(), qsizetype(found.value_unsafe().size()));
}

/// What the server says of its own answer.
Result<void> checkStatus(const dom::element &root)
{
    const QString status = textAt(root, "/status");
    if (status == u"error")
        return Error{ErrorCode::Payload,
                     Texts::tr("Prometheus refuses the query: %1").arg(textAt(root, "/error").left(500))};
    if (status != u"success")
        return Error{ErrorCode::Decode, Texts::tr("This is no answer of the query API of Prometheus.")};
    const QString warning = textAt(root, "/warnings/0");
    if (!warning.isEmpty())
        return Error{ErrorCode::Payload,
                     Texts::tr("Prometheus warns that its answer may not be whole: %1").arg(warning.left(500))};
    return {};
}

class Samples
{
public:
    Samples(const std::vector<QString> &sources, RowSink &sink)
        : m_cells(sources)
        , m_sink(sink)
    {
    }

    /// A series with its samples. False when the sink wants no more.
    bool give(const dom::element &series)
    {
        dom::array values;
        if (series["values"].get(values) == simdjson::SUCCESS) {
            for (const dom::element sample : values) {
                if (!giveSample(series, sample))
                    return false;
            }
        }
        dom::element sample;
        if (series["value"].get(sample) == simdjson::SUCCESS && !giveSample(series, sample))
            return false;
        dom::element histogram;
        if (series["histograms"].get(histogram) == simdjson::SUCCESS ||
            series["histogram"].get(histogram) == simdjson::SUCCESS)
            return refuse(series, Texts::tr("native histograms are not read; ask for a quantile or the sum"));
        return true;
    }

    /// [seconds, "value"] of a scalar, without labels.
    bool giveScalar(const dom::element &sample) { return giveSample({}, sample); }

private:
    void begin(const std::optional<dom::element> &series)
    {
        m_cells.clear();
        dom::object labels;
        if (!series || (*series)["metric"].get(labels) != simdjson::SUCCESS)
            return;
        for (const auto &label : labels) {
            std::string_view text;
            if (label.value.get(text) == simdjson::SUCCESS)
                m_cells.setLabel(label.key, text);
        }
    }

    bool refuse(const std::optional<dom::element> &series, const QString &reason)
    {
        begin(series);
        return m_sink.unreadableRow(reason, m_cells.cells());
    }

    bool giveSample(const std::optional<dom::element> &series, const dom::element &sample)
    {
        double seconds = 0;
        std::string_view value;
        if (sample.at(0).get(seconds) != simdjson::SUCCESS || sample.at(1).get(value) != simdjson::SUCCESS ||
            !(std::abs(seconds) < 1e12))
            return refuse(series, Texts::tr("the sample is no pair of a time and a value"));
        begin(series);
        m_cells.setTime(std::int64_t(std::round(seconds * 1000)));
        m_cells.setValue(value);
        return m_sink.row(m_cells.cells());
    }

    SampleCells m_cells;
    RowSink &m_sink;
};

} // namespace

Result<void> PrometheusDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    JsonDocument text;
    dom::element root;
    if (const auto error = text.parse(bytes).get(root); error != simdjson::SUCCESS)
        return Error{
            ErrorCode::Payload,
            Texts::tr("The payload is no valid JSON: %1").arg(QString::fromUtf8(simdjson::error_message(error))),
            {},
            int(error)};
    if (const auto checked = checkStatus(root); !checked)
        return checked;
    const QString kind = textAt(root, "/data/resultType");
    dom::array result;
    if (root.at_pointer("/data/result").get(result) != simdjson::SUCCESS ||
        (kind != u"matrix" && kind != u"vector" && kind != u"scalar"))
        return Error{ErrorCode::Decode, Texts::tr("The answer of Prometheus holds no samples.")};
    Samples samples(sources, sink);
    if (kind == u"scalar") {
        samples.giveScalar(root.at_pointer("/data/result").value_unsafe());
        return {};
    }
    for (const dom::element series : result) {
        if (!samples.give(series))
            break;
    }
    return {};
}

} // namespace ioc
