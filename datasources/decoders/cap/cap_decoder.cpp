// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/cap/cap_decoder.h"

#include "core/base/bytes_view.h"
#include "core/base/content_hash.h"
#include "core/domain/bulletins/cap_json.h"
#include "datasources/decoders/cap/cap_reader.h"

#include <QDateTime>
#include <QHash>

namespace ioc {
namespace {

constexpr int kHashSigns = 16;

using FieldTexts = QHash<QString, QString>; ///< field → text; empty ones are not there

QString shown(std::optional<Instant> time)
{
    return time ? QDateTime::fromMSecsSinceEpoch(toMillis(*time), Qt::UTC).toString(Qt::ISODate) : QString();
}

void add(FieldTexts &texts, const QString &name, const QString &text, QLatin1Char between = QLatin1Char(' '))
{
    if (text.isEmpty())
        return;
    QString &there = texts[name];
    there = there.isEmpty() ? text : there + between + text;
}

void addNamed(FieldTexts &texts, const QString &group, const std::vector<std::pair<QString, QString>> &values)
{
    for (const auto &[name, value] : values)
        add(texts, group + QLatin1Char('/') + name, value);
}

QString shown(const CapArea::Point &point)
{
    return QString::number(point.latitude, 'g', 10) + QLatin1Char(',') + QString::number(point.longitude, 'g', 10);
}

FieldTexts textsOf(const CapAlert &alert)
{
    FieldTexts texts;
    add(texts, "identifier", alert.identifier);
    add(texts, "sender", alert.sender);
    add(texts, "sent", shown(alert.sent));
    add(texts, "status", alert.status);
    add(texts, "msgType", alert.msgType);
    add(texts, "source", alert.source);
    add(texts, "scope", alert.scope);
    add(texts, "restriction", alert.restriction);
    add(texts, "addresses", alert.addresses);
    add(texts, "code", alert.codes.join(QLatin1Char(' ')));
    add(texts, "note", alert.note);
    add(texts, "incidents", alert.incidents);
    for (const CapAlert::Reference &reference : alert.references)
        add(texts, "references",
            QStringList{reference.sender, reference.identifier, shown(reference.sent)}.join(QLatin1Char(',')));
    return texts;
}

void addInfo(FieldTexts &texts, const CapInfo &info)
{
    add(texts, "language", info.language);
    add(texts, "category", info.categories.join(QLatin1Char(' ')));
    add(texts, "event", info.event);
    add(texts, "responseType", info.responseTypes.join(QLatin1Char(' ')));
    add(texts, "urgency", info.urgency);
    add(texts, "severity", info.severity);
    add(texts, "certainty", info.certainty);
    add(texts, "audience", info.audience);
    addNamed(texts, "eventCode", info.eventCodes);
    add(texts, "effective", shown(info.effective));
    add(texts, "onset", shown(info.onset));
    add(texts, "expires", shown(info.expires));
    add(texts, "senderName", info.senderName);
    add(texts, "headline", info.headline);
    add(texts, "description", info.description);
    add(texts, "instruction", info.instruction);
    add(texts, "web", info.web);
    add(texts, "contact", info.contact);
    addNamed(texts, "parameter", info.parameters);
}

void addArea(FieldTexts &texts, const CapArea &area)
{
    add(texts, "areaDesc", area.description);
    for (const auto &ring : area.polygons) {
        QStringList points;
        for (const CapArea::Point &point : ring)
            points.push_back(shown(point));
        add(texts, "polygon", points.join(QLatin1Char(' ')), QLatin1Char(';'));
    }
    for (const CapArea::Circle &circle : area.circles)
        add(texts, "circle", shown(circle.centre) + QLatin1Char(' ') + QString::number(circle.radiusKm, 'g', 10),
            QLatin1Char(';'));
    addNamed(texts, "geocode", area.geocodes);
    add(texts, "altitude", area.altitude);
    add(texts, "ceiling", area.ceiling);
}

class RowGiver
{
public:
    RowGiver(const std::vector<QString> &sources, RowSink &sink)
        : m_sources(sources)
        , m_sink(sink)
    {
    }

    /// False when the sink wants no more.
    bool give(FieldTexts texts, const QString &key)
    {
        add(texts, "@key", key);
        std::vector<QByteArray> bytes;
        std::vector<Cell> cells(m_sources.size());
        for (const QString &source : m_sources)
            bytes.push_back(texts.value(source).toUtf8());
        for (size_t i = 0; i < cells.size(); ++i) {
            if (bytes[i].isEmpty())
                continue;
            cells[i].kind = Cell::Kind::Text;
            cells[i].text = {bytes[i].constData(), size_t(bytes[i].size())};
        }
        return m_sink.row(cells);
    }

private:
    const std::vector<QString> &m_sources;
    RowSink &m_sink;
};

} // namespace

CapDecoder::CapDecoder(QStringList statuses, Rows rows)
    : m_statuses(std::move(statuses))
    , m_rows(rows)
{
}

Result<void> CapDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    const auto read = readCap(bytes);
    if (!read)
        return read.error();
    const CapAlert &alert = read->alert;
    if (!m_statuses.contains(alert.status))
        return {};
    FieldTexts head = textsOf(alert);
    add(head, "@faults", read->faults.join(QLatin1Char(' ')));
    const QString key =
        QStringList{alert.sender, alert.identifier, shown(alert.sent)}.join(QLatin1Char(',')) + QLatin1Char('#');
    RowGiver rows(sources, sink);
    if (m_rows == Rows::Alerts) {
        const QByteArray whole = toJson(alert);
        add(head, "@alert", QString::fromUtf8(whole));
        rows.give(head, key + QString::fromLatin1(contentHash(viewOf(whole)).first(kHashSigns)));
        return {};
    }
    if (alert.infos.empty()) {
        rows.give(head, key + QStringLiteral("0.0"));
        return {};
    }
    for (size_t i = 0; i < alert.infos.size(); ++i) {
        FieldTexts info = head;
        addInfo(info, alert.infos[i]);
        const auto &areas = alert.infos[i].areas;
        for (size_t j = 0; j < std::max<size_t>(1, areas.size()); ++j) {
            FieldTexts area = info;
            if (j < areas.size())
                addArea(area, areas[j]);
            if (!rows.give(std::move(area), key + QStringLiteral("%1.%2").arg(i).arg(j)))
                return {};
        }
    }
    return {};
}

} // namespace ioc
