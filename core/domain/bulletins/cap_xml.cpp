// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/cap_xml.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CapXml)
};

constexpr int kPlaceDecimals = 6;
constexpr const char *kNamespace = "urn:oasis:names:tc:emergency:cap:1.2";

QString shown(const CapArea::Point &point)
{
    return QString::number(point.latitude, 'f', kPlaceDecimals) + QLatin1Char(',') +
           QString::number(point.longitude, 'f', kPlaceDecimals);
}

class Writer
{
public:
    explicit Writer(const Zone &zone)
        : m_zone(zone)
        , m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    Result<QByteArray> written(const CapAlert &alert)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("alert"));
        m_xml.writeDefaultNamespace(QString::fromLatin1(kNamespace));
        write("identifier", alert.identifier);
        write("sender", alert.sender);
        write("sent", alert.sent);
        write("status", alert.status);
        write("msgType", alert.msgType);
        write("source", alert.source);
        write("scope", alert.scope);
        write("restriction", alert.restriction);
        write("addresses", alert.addresses);
        write("code", alert.codes);
        write("note", alert.note);
        QStringList references;
        for (const CapAlert::Reference &one : alert.references)
            references.push_back(
                QStringList{one.sender, one.identifier, capTime(one.sent, m_zone)}.join(QLatin1Char(',')));
        write("references", references.join(QLatin1Char(' ')));
        write("incidents", alert.incidents);
        for (const CapInfo &info : alert.infos)
            write(info);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        if (m_xml.hasError())
            return Error{ErrorCode::Usage, Texts::tr("A text of the message holds what XML cannot hold."),
                         alert.identifier};
        return m_bytes;
    }

private:
    void write(const char *name, const QString &text)
    {
        if (!text.isEmpty())
            m_xml.writeTextElement(QString::fromLatin1(name), text);
    }
    void write(const char *name, const QStringList &texts)
    {
        for (const QString &text : texts)
            write(name, text);
    }
    void write(const char *name, Instant time) { write(name, capTime(time, m_zone)); }
    void write(const char *name, const std::optional<Instant> &time)
    {
        if (time)
            write(name, *time);
    }
    void write(const char *name, const std::vector<std::pair<QString, QString>> &values)
    {
        for (const auto &[key, value] : values) {
            m_xml.writeStartElement(QString::fromLatin1(name));
            m_xml.writeTextElement(QStringLiteral("valueName"), key);
            m_xml.writeTextElement(QStringLiteral("value"), value);
            m_xml.writeEndElement();
        }
    }

    void write(const CapInfo &info)
    {
        m_xml.writeStartElement(QStringLiteral("info"));
        write("language", info.language);
        write("category", info.categories);
        write("event", info.event);
        write("responseType", info.responseTypes);
        write("urgency", info.urgency);
        write("severity", info.severity);
        write("certainty", info.certainty);
        write("audience", info.audience);
        write("eventCode", info.eventCodes);
        write("effective", info.effective);
        write("onset", info.onset);
        write("expires", info.expires);
        write("senderName", info.senderName);
        write("headline", info.headline);
        write("description", info.description);
        write("instruction", info.instruction);
        write("web", info.web);
        write("contact", info.contact);
        write("parameter", info.parameters);
        for (const CapArea &area : info.areas)
            write(area);
        m_xml.writeEndElement();
    }

    void write(const CapArea &area)
    {
        m_xml.writeStartElement(QStringLiteral("area"));
        write("areaDesc", area.description);
        for (const auto &ring : area.polygons) {
            QStringList points;
            for (const CapArea::Point &point : ring)
                points.push_back(shown(point));
            write("polygon", points.join(QLatin1Char(' ')));
        }
        for (const CapArea::Circle &circle : area.circles)
            write("circle", QString(shown(circle.centre) + QLatin1Char(' ') +
                                    QString::number(circle.radiusKm, 'f', kPlaceDecimals)));
        write("geocode", area.geocodes);
        write("altitude", area.altitude);
        write("ceiling", area.ceiling);
        m_xml.writeEndElement();
    }

    const Zone &m_zone;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QString capTime(Instant time, const Zone &zone)
{
    const QDateTime local = zone.local(time);
    const int minutes = zone.offsetSeconds(time) / 60;
    return local.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) +
           QStringLiteral("%1%2:%3")
               .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

Result<QByteArray> toXml(const CapAlert &alert, const Zone &zone)
{
    return Writer(zone).written(alert);
}

} // namespace ioc
