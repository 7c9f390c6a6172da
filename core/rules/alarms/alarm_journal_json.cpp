// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_journal_json.h"

#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace ioc {
namespace {

constexpr int kVersion = 1;
constexpr QLatin1StringView kKindPrefix("alarm.");
constexpr QLatin1Char kBar('|');

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlarmJournal)
};

QString toText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant), Qt::UTC).toString(Qt::ISODateWithMs);
}

void insert(QJsonObject &body, const char *name, const QString &text)
{
    if (!text.isEmpty())
        body.insert(QLatin1StringView(name), text);
}

void insert(QJsonObject &body, const char *name, std::optional<Instant> instant)
{
    if (instant)
        body.insert(QLatin1StringView(name), toText(*instant));
}

/// Takes the members of a body one by one. The first that is wrong is remembered, and what is left over is wrong too.
class BodyReader
{
public:
    explicit BodyReader(const QByteArray &json)
        : m_body(QJsonDocument::fromJson(json).object())
    {
    }

    QString text(const char *name)
    {
        const QJsonValue value = take(name);
        check(name, value.isString() || value.isUndefined());
        return value.toString();
    }

    std::optional<Instant> instant(const char *name)
    {
        const QString written = text(name);
        if (written.isEmpty())
            return std::nullopt;
        const QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs);
        check(name, time.isValid() && time.timeSpec() == Qt::UTC);
        return fromMillis(time.toMSecsSinceEpoch());
    }

    std::optional<double> number(const char *name)
    {
        const QJsonValue value = take(name);
        check(name, value.isDouble() || value.isUndefined());
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    }

    bool flag(const char *name)
    {
        const QJsonValue value = take(name);
        check(name, value.isBool() || value.isUndefined());
        return value.toBool();
    }

    template <typename T>
    T needed(const char *name, const std::optional<T> &value)
    {
        check(name, value.has_value());
        return value.value_or(T());
    }

    void finish()
    {
        if (!m_body.isEmpty())
            check(qPrintable(m_body.keys().constFirst()), false);
    }

    const QString &wrong() const { return m_wrong; } ///< name of the first wrong member; empty: none

private:
    QJsonValue take(const char *name) { return m_body.take(QLatin1StringView(name)); }
    void check(const char *name, bool isRight)
    {
        if (!isRight && m_wrong.isEmpty())
            m_wrong = QString::fromUtf8(name).left(64);
    }

    QJsonObject m_body;
    QString m_wrong;
};

std::optional<AlarmKey> keyFrom(const QString &subject)
{
    const QStringList parts = subject.split(kBar);
    if (parts.size() != 2 || parts[0].isEmpty() || parts[1].isEmpty())
        return std::nullopt;
    return AlarmKey{RuleId(parts[0]), UnitId(parts[1])};
}

} // namespace

LedgerAct toLedgerAct(const AlarmEntry &entry, const AlarmActor &actor)
{
    const QString rule = entry.key.rule.toString();
    const QString unit = entry.key.unit.toString();
    Q_ASSERT(!rule.isEmpty() && !unit.isEmpty() && !rule.contains(kBar) && !unit.contains(kBar));
    QJsonObject body{{QStringLiteral("v"), kVersion},
                     {QStringLiteral("at"), toText(entry.at)},
                     {QStringLiteral("priority"), toString(entry.priority)},
                     {QStringLiteral("phase"), toString(entry.phase)}};
    insert(body, "data_time", entry.dataTime);
    if (entry.value && std::isfinite(*entry.value))
        body.insert(QStringLiteral("value"), *entry.value);
    insert(body, "member", entry.member);
    insert(body, "sentence", entry.sentence);
    if (entry.late)
        body.insert(QStringLiteral("late"), true);
    insert(body, "text", entry.text);
    insert(body, "until", entry.until);
    insert(body, "owner", entry.owner);
    const bool isProgram = entry.actor.isEmpty();
    return {isProgram ? QString(kProgramActor) : entry.actor,
            isProgram ? QString(kProgramRole) : actor.role,
            actor.station,
            kKindPrefix + toString(entry.event),
            rule + kBar + unit,
            QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

bool isAlarmKind(const QString &kind)
{
    return kind.startsWith(kKindPrefix) && alarmEventFromString(kind.mid(kKindPrefix.size()));
}

Result<AlarmEntry> alarmEntryFrom(const LedgerAct &act)
{
    const auto event = isAlarmKind(act.kind) ? alarmEventFromString(act.kind.mid(kKindPrefix.size())) : std::nullopt;
    const auto key = keyFrom(act.subject);
    if (!event || !key)
        return Error{ErrorCode::Payload, Texts::tr("This is no entry of the journal of alarms."), act.subject};
    BodyReader body(act.body);
    AlarmEntry entry;
    entry.key = *key;
    entry.event = *event;
    entry.actor = personOf(act);
    if (body.number("v") != std::optional<double>(kVersion))
        return Error{ErrorCode::Payload, Texts::tr("The entry of the journal of alarms is of an unknown version."),
                     act.subject};
    entry.at = body.needed("at", body.instant("at"));
    entry.priority = body.needed("priority", priorityFromString(body.text("priority")));
    entry.phase = body.needed("phase", alarmPhaseFromString(body.text("phase")));
    entry.dataTime = body.instant("data_time");
    entry.value = body.number("value");
    entry.member = body.text("member");
    entry.sentence = body.text("sentence");
    entry.late = body.flag("late");
    entry.text = body.text("text");
    entry.until = body.instant("until");
    entry.owner = body.text("owner");
    body.finish();
    if (!body.wrong().isEmpty())
        return Error{ErrorCode::Payload,
                     Texts::tr("“%1” of an entry of the journal of alarms cannot be read.").arg(body.wrong()),
                     act.subject};
    return entry;
}

} // namespace ioc
