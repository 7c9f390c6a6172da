// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/alarm_teller.h"

#include "core/base/log.h"
#include "core/rules/alarms/alarm_machine.h"

namespace ioc {
namespace {

constexpr auto kNews = std::chrono::hours(24);

bool waitsForSomebody(AlarmPhase phase)
{
    return phase == AlarmPhase::Unacknowledged || phase == AlarmPhase::ReturnedUnacknowledged;
}

} // namespace

Result<std::unique_ptr<AlarmTeller>> AlarmTeller::start(Settings settings, const Clock &clock,
                                                        const AlarmKeeper &keeper)
{
    std::unique_ptr<AlarmTeller> teller(new AlarmTeller(std::move(settings), clock, keeper));
    const Settings &ours = teller->m_settings;
    AlarmTeller *self = teller.get();
    NoticeSender::Settings sending;
    sending.outboxFile = ours.outboxFile;
    sending.notify = *ours.pack->notify;
    sending.secretOf = ours.secretOf;
    sending.clock = &clock;
    sending.onHealth = [self](const ChannelHealth &health) {
        QMetaObject::invokeMethod(self, [self, health] { self->takeHealth(Sign::OfNews, health); });
    };
    if (ours.hasScreen) {
        sending.onScreen = [self](const NotifyChannel &channel, const NoticeMessage &message) {
            const bool isSound = std::holds_alternative<SoundChannel>(channel.by);
            QMetaObject::invokeMethod(self, [self, isSound, message] { Q_EMIT self->forTheScreen(isSound, message); });
        };
    }
    sending.onStorage = [self](const std::optional<Error> &trouble) {
        QMetaObject::invokeMethod(self, [self, trouble] { self->takeStorage(trouble); });
    };
    auto sender = NoticeSender::start(std::move(sending));
    if (!sender)
        return sender.error();
    teller->m_sender = std::move(*sender);
    if (!teller->m_sender->damage().isEmpty())
        qCCritical(lcEngine) << "the outbox:" << teller->m_sender->damage();
    const auto &deadMan = ours.pack->notify->deadMan;
    const NotifyChannel *channel = deadMan ? ours.pack->notify->channel(deadMan->channel) : nullptr;
    const auto *webhook = channel ? std::get_if<WebhookChannel>(&channel->by) : nullptr;
    if (webhook) {
        DeadManSignal::Settings signal{*deadMan, *webhook, ours.secretOf, &clock, {}, {}};
        signal.onHealth = [self](const ChannelHealth &health) {
            QMetaObject::invokeMethod(self, [self, health] { self->takeHealth(Sign::OfLife, health); });
        };
        teller->m_deadMan = std::make_unique<DeadManSignal>(std::move(signal));
    }
    return teller;
}

AlarmTeller::AlarmTeller(Settings settings, const Clock &clock, const AlarmKeeper &keeper)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_keeper(keeper)
    , m_router(*m_settings.pack->notify, m_settings.origin, Format(m_settings.language, m_settings.pack->zone))
{
}

AlarmHappening AlarmTeller::happeningOf(const AlarmEntry &entry, std::int64_t no) const
{
    const ProvincePack &pack = *m_settings.pack;
    AlarmHappening happening;
    happening.entry = no;
    // One that comes off the shelf, is released or put back into service is news as one that is raised.
    happening.event = isAnnounced(entry) && entry.event != AlarmEvent::Realarmed ? AlarmEvent::Raised : entry.event;
    happening.at = entry.at;
    happening.late = entry.late;
    happening.priority = entry.priority;
    happening.station = entry.member;
    happening.sentence = entry.sentence;
    if (const AlarmRule *rule = m_keeper.rule(entry.key.rule)) {
        happening.owner = rule->owner;
        happening.rule = rule->name.in(m_settings.language);
        happening.advice = rule->advice.in(m_settings.language);
    }
    if (const AdministrativeUnit *unit = pack.units.find(entry.key.unit))
        happening.unit = unit->name.in(m_settings.language);
    if (const Agency *agency = pack.agency(happening.owner))
        happening.ownerName = agency->name.in(m_settings.language);
    return happening;
}

/// What happens to a silent alarm, and to one of which the rule is gone, is told to nobody.
std::vector<Notice> AlarmTeller::noticesOf(const AlarmEntry &entry, const AlarmHappening &happening) const
{
    const bool isTold = isAnnounced(entry) || (entry.event == AlarmEvent::Returned && !isSilent(entry.phase));
    if (!isTold || !m_keeper.rule(entry.key.rule))
        return {};
    return m_router.noticesOf(happening, m_clock.now());
}

void AlarmTeller::take(const AlarmEntry &entry, std::int64_t no)
{
    const AlarmHappening happening = happeningOf(entry, no);
    note(entry, happening);
    m_sender->tell(noticesOf(entry, happening), no);
}

void AlarmTeller::remember(const AlarmEntry &entry, std::int64_t no)
{
    const auto handled = handledEntry();
    if (!handled)
        return;
    const AlarmHappening happening = happeningOf(entry, no);
    note(entry, happening);
    if (no <= *handled || m_clock.now() - entry.at >= kNews)
        return;
    const std::vector<Notice> notices = noticesOf(entry, happening);
    m_untold.insert(m_untold.end(), notices.begin(), notices.end());
}

void AlarmTeller::begin(std::int64_t last)
{
    m_sender->tell(std::exchange(m_untold, {}), last);
}

Result<void> AlarmTeller::tryOut(const ChannelId &channel)
{
    std::vector<Notice> notices = m_router.trialOf(channel, m_clock.now());
    if (notices.empty())
        return Error{ErrorCode::NotFound,
                     tr("There is no channel “%1”, or nobody who has an address there.").arg(channel.toString())};
    m_sender->tell(std::move(notices));
    return {};
}

void AlarmTeller::note(const AlarmEntry &entry, const AlarmHappening &happening)
{
    const auto standing = m_standing.find(entry.key);
    const bool isAnnouncedHere = isAnnounced(entry) && m_keeper.rule(entry.key.rule);
    if (isAnnouncedHere && standing != m_standing.end() && countsOn(*standing, entry)) {
        standing->station = happening.station;
        standing->sentence = happening.sentence;
        standing->returnedAt.reset();
    } else if (isAnnouncedHere) {
        m_standing.insert(entry.key, happening);
    } else if (entry.phase == AlarmPhase::ReturnedUnacknowledged && entry.event == AlarmEvent::Returned) {
        if (standing != m_standing.end() && !entry.late)
            standing->returnedAt = entry.at;
    } else if (!entry.late && !waitsForSomebody(entry.phase)) {
        m_standing.remove(entry.key);
    }
    m_nextLook.reset(); // there may be another one now
}

/// Nobody has acknowledged it yet: the steps count on from when it was told first. What comes back after the last of
/// them is news that nobody was called for.
bool AlarmTeller::countsOn(const AlarmHappening &standing, const AlarmEntry &again) const
{
    return again.event == AlarmEvent::Realarmed || m_router.escalationOf({standing}, again.at).next;
}

void AlarmTeller::look(Milliseconds unrecorded)
{
    const Instant now = m_clock.now();
    if (m_deadMan && m_storage.isEmpty() && unrecorded < kLedgerMayTake)
        m_deadMan->engineIsAlive();
    m_sender->look(); // the clock may have been set
    if (m_lookedAt && now < *m_lookedAt)
        m_nextLook.reset();
    m_lookedAt = now;
    if (m_nextLook && now < *m_nextLook)
        return;
    for (AlarmHappening &happening : m_standing) {
        if (now < happening.waitsFrom.value_or(happening.at))
            happening.waitsFrom = now;
    }
    const QList<AlarmHappening> standing = m_standing.values();
    Escalation escalation = m_router.escalationOf({standing.begin(), standing.end()}, now);
    if (!escalation.notices.empty())
        m_sender->tell(std::move(escalation.notices));
    m_nextLook = escalation.next.value_or(Instant::max());
}

QString AlarmTeller::nameOf(const ChannelId &channel) const
{
    const NotifyChannel *known = m_settings.pack->notify->channel(channel);
    return known ? known->name.in(m_settings.language) : channel.toString();
}

/// Empty while it works.
QString AlarmTeller::failureOf(const ChannelId &channel) const
{
    for (const Sign sign : {Sign::OfNews, Sign::OfLife}) {
        const auto health = m_health.find({channel, sign});
        if (health != m_health.end() && health->second.failure)
            return health->second.failure->message;
    }
    return {};
}

void AlarmTeller::takeHealth(Sign sign, const ChannelHealth &health)
{
    const QString before = failureOf(health.channel);
    const bool isFirst = health.isProven && !m_health[{health.channel, sign}].isProven;
    m_health[{health.channel, sign}] = health;
    if (const QString why = failureOf(health.channel); why != before || isFirst)
        Q_EMIT channelChanged(health.channel, why);
    tellTrouble();
}

void AlarmTeller::takeStorage(const std::optional<Error> &trouble)
{
    m_storage = trouble ? tr("Notices cannot be kept: %1").arg(trouble->message) : QString();
    tellTrouble();
}

void AlarmTeller::tellTrouble()
{
    QStringList sentences{m_storage};
    for (const auto &[of, health] : m_health) {
        const QString name = nameOf(of.first);
        if (health.failure)
            sentences.push_back(of.second == Sign::OfLife
                                    ? tr("The sign of life does not reach “%1”: %2").arg(name, health.failure->message)
                                    : tr("Nobody can be told by “%1”: %2").arg(name, health.failure->message));
        if (health.givenUp > 0)
            sentences.push_back(
                tr("%n notice(s) by “%1” reached nobody in the last 24 hours. The last: %2", nullptr, health.givenUp)
                    .arg(name, health.lastGivenUp));
    }
    sentences.removeAll(QString());
    const QString sentence = sentences.join(QLatin1Char(' '));
    if (sentence == m_told)
        return;
    m_told = sentence;
    if (!sentence.isEmpty())
        qCWarning(lcEngine) << sentence;
    Q_EMIT troubleChanged(sentence);
}

} // namespace ioc
