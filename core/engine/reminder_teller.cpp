// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reminder_teller.h"

#include "core/base/log.h"

namespace ioc {
namespace {

constexpr auto kNews = std::chrono::hours(24);

} // namespace

Result<std::unique_ptr<ReminderTeller>> ReminderTeller::start(AlarmTeller::Settings settings, const Clock &clock,
                                                              const DirectiveBook &book)
{
    std::unique_ptr<ReminderTeller> teller(new ReminderTeller(std::move(settings), clock));
    ReminderTeller *self = teller.get();
    NoticeSender::Settings sending;
    sending.outboxFile = self->m_settings.outboxFile;
    sending.notify = *self->m_settings.pack->notify;
    sending.secretOf = self->m_settings.secretOf;
    sending.clock = &clock;
    sending.onHealth = [self](const ChannelHealth &health) {
        QMetaObject::invokeMethod(self, [self, health] { self->takeHealth(health); });
    };
    if (self->m_settings.hasScreen) {
        sending.onScreen = [self](const NotifyChannel &channel, const NoticeMessage &message) {
            const bool isSound = std::holds_alternative<SoundChannel>(channel.by);
            QMetaObject::invokeMethod(self, [self, isSound, message] { Q_EMIT self->forTheScreen(isSound, message); });
        };
    }
    sending.onStorage = [self](const std::optional<Error> &trouble) {
        QMetaObject::invokeMethod(self, [self, trouble] {
            self->m_storage = trouble ? tr("Reminders cannot be kept: %1").arg(trouble->message) : QString();
            self->tellTrouble();
        });
    };
    auto sender = NoticeSender::start(std::move(sending));
    if (!sender)
        return sender.error();
    teller->m_sender = std::move(*sender);
    if (!teller->m_sender->damage().isEmpty())
        qCCritical(lcEngine) << "the reminders:" << teller->m_sender->damage();
    teller->takeUp(book);
    return teller;
}

ReminderTeller::ReminderTeller(AlarmTeller::Settings settings, const Clock &clock)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_router(*m_settings.pack->notify, m_settings.origin, Format(m_settings.language, m_settings.pack->zone))
{
}

/// The outbox notes up to which moment reminders were handed over, in place of a number of the journal. One that is new
/// begins with what is to come.
void ReminderTeller::takeUp(const DirectiveBook &book)
{
    const auto handled = m_sender->handledEntry();
    if (!handled)
        return m_sender->tell({}, toMillis(m_clock.now()));
    for (const Directive *one : book.all()) {
        if (one->reminded && toMillis(*one->reminded) >= *handled && m_clock.now() - *one->reminded < kNews)
            take(*one, *one->reminded);
    }
}

DirectiveReminder ReminderTeller::reminderOf(const Directive &directive, Instant at) const
{
    const ProvincePack &pack = *m_settings.pack;
    const DirectiveOrder &order = directive.order;
    DirectiveReminder reminder;
    reminder.directive = directive.id;
    reminder.day = pack.zone.date(at);
    reminder.at = at;
    reminder.agency = order.charge.agency;
    reminder.due = directive.due;
    reminder.percent = directive.percent;
    reminder.number = order.number.isEmpty() ? directive.id : order.number;
    reminder.content = order.content;
    if (const Agency *agency = pack.agency(order.charge.agency))
        reminder.charge = agency->name.in(m_settings.language);
    else if (const AdministrativeUnit *unit = pack.units.find(order.charge.unit))
        reminder.charge = unit->name.in(m_settings.language);
    return reminder;
}

void ReminderTeller::take(const Directive &directive, Instant at)
{
    m_sender->tell(m_router.noticesOf(reminderOf(directive, at), m_clock.now()), toMillis(at));
}

void ReminderTeller::takeHealth(const ChannelHealth &health)
{
    m_health[health.channel] = health;
    tellTrouble();
}

void ReminderTeller::tellTrouble()
{
    QStringList sentences{m_storage};
    for (const auto &[id, health] : m_health) {
        const NotifyChannel *channel = m_settings.pack->notify->channel(id);
        const QString name = channel ? channel->name.in(m_settings.language) : id.toString();
        if (health.failure)
            sentences.push_back(tr("Nobody can be reminded by “%1”: %2").arg(name, health.failure->message));
        if (health.givenUp > 0)
            sentences.push_back(
                tr("%n reminder(s) by “%1” reached nobody in the last 24 hours. The last: %2", nullptr, health.givenUp)
                    .arg(name, health.lastGivenUp));
    }
    sentences.removeAll(QString());
    Q_EMIT troubleChanged(sentences.join(QLatin1Char(' ')));
}

} // namespace ioc
