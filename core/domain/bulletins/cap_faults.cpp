// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/cap_xml.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CapFaults)
};

using Words = std::initializer_list<const char *>;

// OASIS CAP 1.2, 3.2.1 and 3.2.2.
constexpr Words kStatuses = {"Actual", "Exercise", "System", "Test", "Draft"};
constexpr Words kTypes = {"Alert", "Update", "Cancel", "Ack", "Error"};
constexpr Words kScopes = {"Public", "Restricted", "Private"};
constexpr Words kCategories = {"Geo",    "Met", "Safety",    "Security", "Rescue", "Fire",
                               "Health", "Env", "Transport", "Infra",    "CBRNE",  "Other"};
constexpr Words kResponses = {"Shelter", "Evacuate", "Prepare",  "Execute", "Avoid",
                              "Monitor", "Assess",   "AllClear", "None"};
constexpr Words kUrgencies = {"Immediate", "Expected", "Future", "Past", "Unknown"};
constexpr Words kSeverities = {"Extreme", "Severe", "Moderate", "Minor", "Unknown"};
constexpr Words kCertainties = {"Observed", "Likely", "Possible", "Unlikely", "Unknown"};
constexpr size_t kLeastPoints = 4;

QString listOf(const Words &words)
{
    QStringList list;
    for (const char *word : words)
        list.push_back(QString::fromLatin1(word));
    return list.join(QStringLiteral(", "));
}

/// The first character that is none of XML 1.0 (2.2, "Char"); half a pair is none.
std::optional<char32_t> unfitCharacter(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const bool isSpace = unit == u'\t' || unit == u'\n' || unit == u'\r';
        if ((unit < 0x20 && !isSpace) || QChar::isSurrogate(unit) || unit > 0xfffd)
            return unit;
    }
    return std::nullopt;
}

template <typename Visit>
void forEachText(const char *element, const std::vector<std::pair<QString, QString>> &values, const Visit &visit)
{
    for (const auto &[name, value] : values) {
        visit(element, name);
        visit(element, value);
    }
}

template <typename Visit>
void forEachText(const CapInfo &info, const Visit &visit)
{
    visit("language", info.language);
    visit("category", info.categories.join(QLatin1Char(' ')));
    visit("event", info.event);
    visit("responseType", info.responseTypes.join(QLatin1Char(' ')));
    visit("urgency", info.urgency);
    visit("severity", info.severity);
    visit("certainty", info.certainty);
    visit("audience", info.audience);
    forEachText("eventCode", info.eventCodes, visit);
    visit("senderName", info.senderName);
    visit("headline", info.headline);
    visit("description", info.description);
    visit("instruction", info.instruction);
    visit("web", info.web);
    visit("contact", info.contact);
    forEachText("parameter", info.parameters, visit);
    for (const CapArea &area : info.areas) {
        visit("areaDesc", area.description);
        forEachText("geocode", area.geocodes, visit);
        visit("altitude", area.altitude);
        visit("ceiling", area.ceiling);
    }
}

/// All that a person has written, by the element.
template <typename Visit>
void forEachText(const CapAlert &alert, const Visit &visit)
{
    visit("identifier", alert.identifier);
    visit("sender", alert.sender);
    visit("status", alert.status);
    visit("msgType", alert.msgType);
    visit("source", alert.source);
    visit("scope", alert.scope);
    visit("restriction", alert.restriction);
    visit("addresses", alert.addresses);
    visit("code", alert.codes.join(QLatin1Char(' ')));
    visit("note", alert.note);
    visit("incidents", alert.incidents);
    for (const CapAlert::Reference &one : alert.references) {
        visit("references", one.sender);
        visit("references", one.identifier);
    }
    for (const CapInfo &info : alert.infos)
        forEachText(info, visit);
}

class Check
{
public:
    QStringList faultsOf(const CapAlert &alert)
    {
        forEachText(alert, [this](const char *element, const QString &text) { checkCharacters(element, text); });
        checkName("identifier", alert.identifier);
        checkName("sender", alert.sender);
        checkWord("status", alert.status, kStatuses);
        checkWord("msgType", alert.msgType, kTypes);
        checkWord("scope", alert.scope, kScopes);
        if (alert.scope == u"Restricted" && alert.restriction.isEmpty())
            note(Texts::tr("“restriction” is missing: who may see a message of the scope Restricted."));
        if (alert.scope == u"Private" && alert.addresses.isEmpty())
            note(Texts::tr("“addresses” is missing: to whom a message of the scope Private goes."));
        const bool isPlain = alert.msgType == u"Alert";
        if (!isPlain && alert.references.empty())
            note(Texts::tr("“references” is missing: which message this one is about."));
        if (isPlain && !alert.references.empty())
            note(Texts::tr("“references” is for an update or a cancellation, and this is a new message."));
        for (const CapAlert::Reference &one : alert.references) {
            checkName("references", one.sender);
            checkName("references", one.identifier);
            if (one.sent >= alert.sent)
                note(Texts::tr("“references” names %1, which is not older than this message.").arg(one.identifier));
        }
        if (alert.infos.empty())
            note(Texts::tr("“info” is missing."));
        for (const CapInfo &info : alert.infos)
            check(alert, info);
        m_faults.removeDuplicates();
        return m_faults;
    }

private:
    void note(const QString &fault) { m_faults.push_back(fault); }

    static QString missing(const char *element)
    {
        return Texts::tr("“%1” is missing.").arg(QLatin1StringView(element));
    }

    void checkThere(const char *element, const QString &text)
    {
        if (text.trimmed().isEmpty())
            note(missing(element));
    }

    void checkCharacters(const char *element, const QString &text)
    {
        if (const auto unfit = unfitCharacter(text))
            note(Texts::tr("“%1” holds a character that XML does not know: U+%2.")
                     .arg(QLatin1StringView(element))
                     .arg(QString::number(*unfit, 16).toUpper().rightJustified(4, QLatin1Char('0'))));
    }

    void checkName(const char *element, const QString &text)
    {
        static const QRegularExpression unfit(QStringLiteral("[\\s,<&]"));
        checkThere(element, text);
        if (text.contains(unfit))
            note(Texts::tr("“%1” holds a blank, a comma, < or &: “%2”.").arg(QLatin1StringView(element), text));
    }

    void checkWord(const char *element, const QString &text, const Words &words)
    {
        checkThere(element, text);
        const bool isKnown =
            std::any_of(words.begin(), words.end(), [&](const char *word) { return text == QLatin1StringView(word); });
        if (!isKnown && !text.isEmpty())
            note(Texts::tr("“%1” is “%2”, and the standard knows %3.")
                     .arg(QLatin1StringView(element), text, listOf(words)));
    }

    void check(const CapAlert &alert, const CapInfo &info)
    {
        checkThere("language", info.language);
        if (info.categories.isEmpty())
            note(missing("category"));
        for (const QString &category : info.categories)
            checkWord("category", category, kCategories);
        checkThere("event", info.event);
        for (const QString &response : info.responseTypes)
            checkWord("responseType", response, kResponses);
        checkWord("urgency", info.urgency, kUrgencies);
        checkWord("severity", info.severity, kSeverities);
        checkWord("certainty", info.certainty, kCertainties);
        checkThere("headline", info.headline);
        const Instant from = std::max(info.effective.value_or(alert.sent), alert.sent);
        if (!info.expires)
            note(missing("expires"));
        else if (*info.expires <= from)
            note(Texts::tr("“expires” is not later than the message is in force."));
        else if (info.onset && *info.onset >= *info.expires)
            note(Texts::tr("“onset” is not before “expires”."));
        if (info.areas.empty())
            note(missing("area"));
        for (const CapArea &area : info.areas)
            check(area);
    }

    void check(const CapArea &area)
    {
        checkThere("areaDesc", area.description);
        for (const auto &ring : area.polygons) {
            if (ring.size() < kLeastPoints || ring.front() != ring.back())
                note(Texts::tr("A “polygon” of “%1” does not close, or has fewer than four points.")
                         .arg(area.description));
            for (const CapArea::Point &point : ring)
                check(area, point);
        }
        for (const CapArea::Circle &circle : area.circles) {
            check(area, circle.centre);
            if (!(circle.radiusKm >= 0) || !std::isfinite(circle.radiusKm))
                note(Texts::tr("A “circle” of “%1” has no radius.").arg(area.description));
        }
        for (const auto &[system, code] : area.geocodes) {
            if (system.isEmpty() || code.isEmpty())
                note(Texts::tr("A “geocode” of “%1” lacks its name or value.").arg(area.description));
        }
    }

    void check(const CapArea &area, const CapArea::Point &point)
    {
        if (!(std::abs(point.latitude) <= 90) || !(std::abs(point.longitude) <= 180))
            note(Texts::tr("A point of “%1” is not on earth.").arg(area.description));
    }

    QStringList m_faults;
};

} // namespace

QStringList faultsOfAlert(const CapAlert &alert)
{
    return Check().faultsOf(alert);
}

} // namespace ioc
