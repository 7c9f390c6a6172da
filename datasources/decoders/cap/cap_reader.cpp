// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/cap/cap_reader.h"

#include "datasources/decoders/xml_tree.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CapReader)
};

/// dateTime of the standard, 3.3.2: seconds, and an offset; "Z" is not allowed, though many write it.
std::optional<Instant> timeOf(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(?:([+-])(\\d\\d):(\\d\\d)|Z)$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDateTime there = QDateTime::fromString(match.captured(1), QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    const int minutes = match.captured(3).toInt() * 60 + match.captured(4).toInt();
    if (!there.isValid() || minutes > 14 * 60 || match.captured(4).toInt() > 59)
        return std::nullopt;
    QDateTime utc(there.date(), there.time(), Qt::UTC);
    return fromMillis(utc.toMSecsSinceEpoch()) - std::chrono::minutes(match.captured(2) == u"-" ? -minutes : minutes);
}

bool isOneOf(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&text](const char *word) { return text == QLatin1StringView(word); });
}

std::optional<CapArea::Point> pointOf(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(','));
    bool isLatitude = false;
    bool isLongitude = false;
    const CapArea::Point point{parts.value(0).toDouble(&isLatitude), parts.value(1).toDouble(&isLongitude)};
    if (parts.size() != 2 || !isLatitude || !isLongitude || !(std::abs(point.latitude) <= 90) ||
        !(std::abs(point.longitude) <= 180))
        return std::nullopt;
    return point;
}

std::vector<std::pair<QString, QString>> namedValues(const XmlElement &parent, QStringView name)
{
    std::vector<std::pair<QString, QString>> values;
    for (const XmlElement &one : parent.children) {
        if (one.name == name)
            values.emplace_back(one.textOf(u"valueName"), one.textOf(u"value"));
    }
    return values;
}

class CapReading
{
public:
    Result<ReadCap> read(const XmlElement &root)
    {
        const QString version = QStringLiteral("urn:oasis:names:tc:emergency:cap:1.");
        if (root.name != u"alert" ||
            (root.space != version + QLatin1Char('2') && root.space != version + QLatin1Char('1')))
            return Error{ErrorCode::Decode, Texts::tr("This is no alert of the Common Alerting Protocol 1.2 or 1.1.")};
        if (const auto fault = readHead(root); !fault)
            return fault.error();
        for (const XmlElement &one : root.children) {
            if (one.name == u"info")
                readInfo(one);
        }
        return std::move(m_read);
    }

private:
    static Error lacks(const QString &element)
    {
        return {ErrorCode::Decode,
                Texts::tr("The alert has no “%1”, or one that the standard does not know.").arg(element)};
    }

    void note(const QString &fault) { m_read.faults.push_back(fault); }

    Result<void> readHead(const XmlElement &root)
    {
        CapAlert &alert = m_read.alert;
        static const QRegularExpression unfit(QStringLiteral("[\\s,<&]"));
        alert.identifier = root.textOf(u"identifier");
        alert.sender = root.textOf(u"sender");
        const auto sent = timeOf(root.textOf(u"sent"));
        alert.status = root.textOf(u"status");
        alert.msgType = root.textOf(u"msgType");
        alert.scope = root.textOf(u"scope");
        if (alert.identifier.isEmpty() || alert.identifier.contains(unfit))
            return lacks(QStringLiteral("identifier"));
        if (alert.sender.isEmpty() || alert.sender.contains(unfit))
            return lacks(QStringLiteral("sender"));
        if (!sent)
            return lacks(QStringLiteral("sent"));
        if (!isOneOf(alert.status, {"Actual", "Exercise", "System", "Test", "Draft"}))
            return lacks(QStringLiteral("status"));
        if (!isOneOf(alert.msgType, {"Alert", "Update", "Cancel", "Ack", "Error"}))
            return lacks(QStringLiteral("msgType"));
        if (!isOneOf(alert.scope, {"Public", "Restricted", "Private"}))
            return lacks(QStringLiteral("scope"));
        alert.sent = *sent;
        alert.source = root.textOf(u"source");
        alert.restriction = root.textOf(u"restriction");
        alert.addresses = root.textOf(u"addresses");
        alert.codes = root.textsOf(u"code");
        alert.note = root.textOf(u"note");
        alert.incidents = root.textOf(u"incidents");
        readReferences(root.textOf(u"references"));
        return {};
    }

    /// "sender,identifier,sent", with blanks between them.
    void readReferences(const QString &text)
    {
        static const QRegularExpression blanks(QStringLiteral("\\s+"));
        for (const QString &one : text.split(blanks, Qt::SkipEmptyParts)) {
            const QStringList parts = one.split(QLatin1Char(','));
            const auto sent = timeOf(parts.value(2));
            if (parts.size() == 3 && sent && !parts[0].isEmpty() && !parts[1].isEmpty())
                m_read.alert.references.push_back({parts[0], parts[1], *sent});
            else
                note(Texts::tr("The reference “%1” names no message.").arg(one.left(200)));
        }
    }

    std::optional<Instant> optionalTime(const XmlElement &parent, QStringView name)
    {
        const QString text = parent.textOf(name);
        const auto time = timeOf(text);
        if (!time && !text.isEmpty())
            note(Texts::tr("“%1” is no time: “%2”.").arg(name, text.left(200)));
        return time;
    }

    void readInfo(const XmlElement &element)
    {
        CapInfo info;
        if (const QString language = element.textOf(u"language"); !language.isEmpty())
            info.language = language;
        info.categories = element.textsOf(u"category");
        info.event = element.textOf(u"event");
        info.responseTypes = element.textsOf(u"responseType");
        info.urgency = element.textOf(u"urgency");
        info.severity = element.textOf(u"severity");
        info.certainty = element.textOf(u"certainty");
        if (info.certainty == u"Very Likely") // of 1.0; the standard asks to read it so
            info.certainty = QStringLiteral("Likely");
        if (info.categories.isEmpty() || info.event.isEmpty())
            note(Texts::tr("An information has no category or no event."));
        if (!isOneOf(info.urgency, {"Immediate", "Expected", "Future", "Past", "Unknown"}) ||
            !isOneOf(info.severity, {"Extreme", "Severe", "Moderate", "Minor", "Unknown"}) ||
            !isOneOf(info.certainty, {"Observed", "Likely", "Possible", "Unlikely", "Unknown"}))
            note(Texts::tr("An information has an urgency, severity or certainty that the standard does not know."));
        info.audience = element.textOf(u"audience");
        info.eventCodes = namedValues(element, u"eventCode");
        info.effective = optionalTime(element, u"effective");
        info.onset = optionalTime(element, u"onset");
        info.expires = optionalTime(element, u"expires");
        info.senderName = element.textOf(u"senderName");
        info.headline = element.textOf(u"headline");
        info.description = element.textOf(u"description");
        info.instruction = element.textOf(u"instruction");
        info.web = element.textOf(u"web");
        info.contact = element.textOf(u"contact");
        info.parameters = namedValues(element, u"parameter");
        for (const XmlElement &one : element.children) {
            if (one.name == u"area")
                info.areas.push_back(readArea(one));
        }
        m_read.alert.infos.push_back(std::move(info));
    }

    CapArea readArea(const XmlElement &element)
    {
        CapArea area;
        area.description = element.textOf(u"areaDesc");
        if (area.description.isEmpty())
            note(Texts::tr("An area has no description."));
        area.geocodes = namedValues(element, u"geocode");
        area.altitude = element.textOf(u"altitude");
        area.ceiling = element.textOf(u"ceiling");
        for (const QString &text : element.textsOf(u"polygon"))
            readPolygon(text, area);
        for (const QString &text : element.textsOf(u"circle"))
            readCircle(text, area);
        return area;
    }

    void readPolygon(const QString &text, CapArea &area)
    {
        constexpr int kLeastPoints = 4;
        static const QRegularExpression blanks(QStringLiteral("\\s+"));
        std::vector<CapArea::Point> ring;
        for (const QString &one : text.split(blanks, Qt::SkipEmptyParts)) {
            const auto point = pointOf(one);
            if (!point)
                return note(Texts::tr("A polygon has a point that is none: “%1”.").arg(one.left(200)));
            ring.push_back(*point);
        }
        if (ring.size() < kLeastPoints || ring.front() != ring.back())
            return note(Texts::tr("A polygon of %1 points does not close.").arg(ring.size()));
        area.polygons.push_back(std::move(ring));
    }

    void readCircle(const QString &text, CapArea &area)
    {
        const qsizetype blank = text.indexOf(QLatin1Char(' '));
        bool isNumber = false;
        const double radius = text.mid(blank + 1).toDouble(&isNumber);
        const auto centre = pointOf(text.left(blank));
        if (blank < 0 || !centre || !isNumber || !(radius >= 0) || !std::isfinite(radius))
            return note(Texts::tr("A circle is none: “%1”.").arg(text.left(200)));
        area.circles.push_back({*centre, radius});
    }

    ReadCap m_read;
};

} // namespace

Result<ReadCap> readCap(std::string_view bytes)
{
    const auto root = xmlTree(bytes);
    if (!root)
        return root.error();
    return CapReading().read(*root);
}

} // namespace ioc
