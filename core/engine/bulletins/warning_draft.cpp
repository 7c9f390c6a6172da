// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/bulletins/warning_draft.h"

#include "core/domain/bulletins/cap_xml.h"
#include "core/engine/bulletins/unit_areas.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WarningDraft)
};

/// What a member of a draft holds.
enum class Holds { Text, Texts, ByLanguage };

const QHash<QString, Holds> kMembers{{QStringLiteral("identifier"), Holds::Text},
                                     {QStringLiteral("kind"), Holds::Text},
                                     {QStringLiteral("scope"), Holds::Text},
                                     {QStringLiteral("restriction"), Holds::Text},
                                     {QStringLiteral("addresses"), Holds::Text},
                                     {QStringLiteral("note"), Holds::Text},
                                     {QStringLiteral("references"), Holds::Texts},
                                     {QStringLiteral("category"), Holds::Texts},
                                     {QStringLiteral("event"), Holds::ByLanguage},
                                     {QStringLiteral("response"), Holds::Texts},
                                     {QStringLiteral("urgency"), Holds::Text},
                                     {QStringLiteral("severity"), Holds::Text},
                                     {QStringLiteral("certainty"), Holds::Text},
                                     {QStringLiteral("effective"), Holds::Text},
                                     {QStringLiteral("onset"), Holds::Text},
                                     {QStringLiteral("expires"), Holds::Text},
                                     {QStringLiteral("headline"), Holds::ByLanguage},
                                     {QStringLiteral("description"), Holds::ByLanguage},
                                     {QStringLiteral("instruction"), Holds::ByLanguage},
                                     {QStringLiteral("web"), Holds::Text},
                                     {QStringLiteral("contact"), Holds::Text},
                                     {QStringLiteral("units"), Holds::Texts}};

bool areTexts(const QJsonArray &values)
{
    return std::all_of(values.begin(), values.end(), [](const QJsonValue &value) { return value.isString(); });
}

bool isByLanguage(const QJsonObject &texts)
{
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const bool isKnown =
            it.key() == languageCode(Language::Vietnamese) || it.key() == languageCode(Language::English);
        if (!isKnown || !it.value().isString())
            return false;
    }
    return true;
}

/// What is wrong with the kind of a value; empty when nothing is.
QString faultOf(const QString &name, const QJsonValue &value)
{
    const auto member = kMembers.constFind(name);
    if (member == kMembers.constEnd())
        return Texts::tr("A warning has no member “%1”.").arg(name.left(64));
    switch (*member) {
    case Holds::Text:
        return value.isString() ? QString() : Texts::tr("“%1” is a text.").arg(name);
    case Holds::Texts:
        return value.isArray() && areTexts(value.toArray()) ? QString()
                                                            : Texts::tr("“%1” is a list of texts.").arg(name);
    case Holds::ByLanguage:
        break;
    }
    return value.isObject() && isByLanguage(value.toObject())
               ? QString()
               : Texts::tr("“%1” is an object with a text by language: “vi”, “en”.").arg(name);
}

/// The word of a status in the language of an information, whatever the program's is.
QString wordOf(BulletinStatus status, Language language)
{
    const bool isVietnamese = language == Language::Vietnamese;
    switch (status) {
    case BulletinStatus::Exercise:
        return isVietnamese ? QStringLiteral("DIỄN TẬP") : QStringLiteral("EXERCISE");
    case BulletinStatus::Test:
        return isVietnamese ? QStringLiteral("THỬ") : QStringLiteral("TEST");
    case BulletinStatus::Actual:
    case BulletinStatus::System:
    case BulletinStatus::Draft:
        break;
    }
    return {};
}

class Reading
{
public:
    Reading(const QJsonObject &draft, const ProvincePack &pack, BulletinStatus status, Instant now)
        : m_draft(draft)
        , m_pack(pack)
        , m_status(status)
        , m_drafted(now)
        , m_now(std::chrono::floor<std::chrono::seconds>(now)) // the standard knows no parts of a second
    {
    }

    Result<CapAlert> alert()
    {
        for (auto it = m_draft.begin(); it != m_draft.end(); ++it) {
            if (const QString fault = faultOf(it.key(), it.value()); !fault.isEmpty())
                note(fault);
        }
        if (m_pack.capSender.isEmpty())
            note(Texts::tr("The pack does not say who sends warnings (“cap_sender” in pack.json)."));
        CapAlert alert = head();
        const auto areas = areasOfUnits(m_pack, units(), m_pack.zone.date(m_now), Language::Vietnamese);
        const auto inEnglish = areasOfUnits(m_pack, units(), m_pack.zone.date(m_now), Language::English);
        if (!areas)
            return areas.error();
        alert.infos.push_back(info(Language::Vietnamese, *areas));
        if (isInEnglish("headline") || isInEnglish("event"))
            alert.infos.push_back(info(Language::English, *inEnglish));
        for (const char *member : {"description", "instruction"}) {
            if (alert.infos.size() == 1 && isInEnglish(member))
                note(Texts::tr("“%1” is told in English, and “headline” is not.").arg(QLatin1StringView(member)));
        }
        m_faults += faultsOfAlert(alert);
        m_faults.removeDuplicates();
        if (!m_faults.isEmpty())
            return Error{ErrorCode::Usage, m_faults.join(QLatin1Char(' '))};
        return alert;
    }

private:
    void note(const QString &fault) { m_faults.push_back(fault); }

    QString text(const QString &name) const { return m_draft[name].toString(); }

    QStringList texts(const QString &name) const
    {
        QStringList list;
        for (const auto &one : m_draft[name].toArray())
            list.push_back(one.toString());
        return list;
    }

    bool isInEnglish(const char *name) const { return !text(QLatin1StringView(name), Language::English).isEmpty(); }

    QString text(const QString &name, Language language) const
    {
        return m_draft[name][languageCode(language)].toString();
    }

    std::optional<Instant> time(const QString &name)
    {
        if (!m_draft[name].isString())
            return std::nullopt;
        const auto read = m_pack.zone.fromIso(text(name));
        if (!read) {
            note(Texts::tr("“%1” is no time: “%2”.").arg(name, text(name).left(64)));
            return std::nullopt;
        }
        return std::chrono::floor<std::chrono::seconds>(*read);
    }

    std::vector<UnitId> units() const
    {
        std::vector<UnitId> ids;
        for (const QString &one : texts(QStringLiteral("units"))) {
            const AdministrativeUnit *byCode = m_pack.units.findByCode(one, m_pack.zone.date(m_now));
            ids.push_back(byCode ? byCode->id : UnitId(one));
        }
        return ids;
    }

    QString msgType()
    {
        const QString kind =
            m_draft.contains(QStringLiteral("kind")) ? text(QStringLiteral("kind")) : QStringLiteral("alert");
        if (kind == u"alert")
            return QStringLiteral("Alert");
        if (kind == u"update")
            return QStringLiteral("Update");
        if (kind == u"cancel")
            return QStringLiteral("Cancel");
        note(Texts::tr("“kind” is “alert”, “update” or “cancel”."));
        return {};
    }

    CapAlert head()
    {
        CapAlert alert;
        alert.identifier = text(QStringLiteral("identifier"));
        if (alert.identifier.isEmpty())
            alert.identifier = m_pack.id + QLatin1Char('-') +
                               m_pack.zone.local(m_drafted).toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        alert.sender = m_pack.capSender;
        alert.sent = m_now;
        alert.status = toString(m_status);
        alert.msgType = msgType();
        alert.scope =
            m_draft.contains(QStringLiteral("scope")) ? text(QStringLiteral("scope")) : QStringLiteral("Public");
        alert.restriction = text(QStringLiteral("restriction"));
        alert.addresses = text(QStringLiteral("addresses"));
        alert.note = text(QStringLiteral("note"));
        for (const QString &one : texts(QStringLiteral("references"))) {
            const QStringList parts = one.split(QLatin1Char(','));
            const auto sent = m_pack.zone.fromIso(parts.value(2));
            if (parts.size() == 3 && sent)
                alert.references.push_back({parts[0], parts[1], *sent});
            else
                note(Texts::tr("“references” holds “%1”, which is no SENDER,IDENTIFIER,TIME.").arg(one.left(200)));
        }
        return alert;
    }

    CapInfo info(Language language, const std::vector<CapArea> &areas)
    {
        CapInfo info;
        info.language = language == Language::Vietnamese ? QStringLiteral("vi-VN") : QStringLiteral("en-US");
        info.categories = texts(QStringLiteral("category"));
        info.event = text(QStringLiteral("event"), language);
        info.responseTypes = texts(QStringLiteral("response"));
        info.urgency = text(QStringLiteral("urgency"));
        info.severity = text(QStringLiteral("severity"));
        info.certainty = text(QStringLiteral("certainty"));
        info.effective = time(QStringLiteral("effective"));
        info.onset = time(QStringLiteral("onset"));
        info.expires = time(QStringLiteral("expires"));
        info.senderName = m_pack.centerName.in(language);
        info.headline = text(QStringLiteral("headline"), language);
        if (const QString word = wordOf(m_status, language); !word.isEmpty() && !info.headline.isEmpty())
            info.headline = word + QStringLiteral(" – ") + info.headline;
        info.description = text(QStringLiteral("description"), language);
        info.instruction = text(QStringLiteral("instruction"), language);
        info.web = text(QStringLiteral("web"));
        info.contact = text(QStringLiteral("contact"));
        info.areas = areas;
        return info;
    }

    const QJsonObject &m_draft;
    const ProvincePack &m_pack;
    const BulletinStatus m_status;
    const Instant m_drafted;
    const Instant m_now;
    QStringList m_faults;
};

/// Ours: no standard tells how priorities of a desk and the severity of a warning belong together.
QString severityOf(Priority priority)
{
    switch (priority) {
    case Priority::Info:
        return QStringLiteral("Minor");
    case Priority::Normal:
        return QStringLiteral("Moderate");
    case Priority::High:
        return QStringLiteral("Severe");
    case Priority::Critical:
        break;
    }
    return QStringLiteral("Extreme");
}

QJsonObject bothOf(const LocalizedText &text)
{
    QJsonObject object;
    if (!text.vi.isEmpty())
        object.insert(QStringLiteral("vi"), text.vi);
    if (!text.en.isEmpty())
        object.insert(QStringLiteral("en"), text.en);
    return object;
}

} // namespace

Result<CapAlert> warningFromDraft(const QJsonObject &draft, const ProvincePack &pack, BulletinStatus status,
                                  Instant now)
{
    return Reading(draft, pack, status, now).alert();
}

QJsonObject draftOfAlarm(const Alarm &alarm, const ProvincePack &pack)
{
    QJsonObject draft{{QStringLiteral("event"), bothOf(alarm.name)},
                      {QStringLiteral("urgency"), QStringLiteral("Immediate")},
                      {QStringLiteral("severity"), severityOf(alarm.priority)},
                      {QStringLiteral("certainty"), QStringLiteral("Observed")},
                      {QStringLiteral("units"), QJsonArray{alarm.key.unit.toString()}}};
    LocalizedText headline = alarm.name;
    if (const AdministrativeUnit *unit = pack.units.find(alarm.key.unit)) {
        headline.vi += QStringLiteral(" – ") + unit->name.vi;
        headline.en += QStringLiteral(" – ") + unit->name.en;
    }
    draft.insert(QStringLiteral("headline"), bothOf(headline));
    const AlarmRule *rule = pack.rule(alarm.key.rule);
    if (rule && !rule->advice.isEmpty())
        draft.insert(QStringLiteral("instruction"), bothOf(rule->advice));
    return draft;
}

} // namespace ioc
