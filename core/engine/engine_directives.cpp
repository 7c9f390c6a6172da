// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/domain/directives/directive_json.h"
#include "core/engine/engine.h"

namespace ioc {
namespace {

constexpr auto kBetweenReviews = std::chrono::minutes(5);

} // namespace

void Engine::startDirectives()
{
    if (!m_ledger)
        return;
    auto book = readDirectives(DataFolder::ledgerFile(m_settings.dataFolder), m_pack->zone);
    if (!book) {
        m_whyNoDirectives = book.error().message;
        qCCritical(lcEngine) << "the directives cannot be read:" << toString(book.error());
        return;
    }
    m_directives = std::make_unique<DirectiveDesk>(
        m_pack, *m_ledger, *m_clock, std::move(*book),
        DirectiveDesk::Figures{
            [this](const IndicatorId &indicator, const UnitId &unit,
                   std::function<void(std::optional<double>)> answer) {
                QMetaObject::invokeMethod(m_rules.get(), [this, indicator, unit, answer = std::move(answer)] {
                    answer(m_rules->trustedValue(indicator, unit));
                });
            },
            [this](const IndicatorId &indicator, const UnitId &unit, int days,
                   std::function<void(std::vector<std::optional<double>>)> answer) {
                QMetaObject::invokeMethod(m_rules.get(), [this, indicator, unit, days, answer = std::move(answer)] {
                    answer(m_rules->trustedDays(indicator, unit, days));
                });
            }});
    connect(m_directives.get(), &DirectiveDesk::recorded, this, &Engine::tellDirectives);
    connect(&m_review, &QTimer::timeout, m_directives.get(), &DirectiveDesk::review);
    connect(m_directives.get(), &DirectiveDesk::recorded, this, [this](const DirectiveEntry &entry) {
        const Directive *reminded = m_directives->book().find(entry.directive);
        if (m_reminders && reminded && entry.event == DirectiveEvent::Reminded)
            m_reminders->take(*reminded, entry.at);
    });
    m_review.start(kBetweenReviews);
}

/// Who cannot do anything with directives, a reader, or one whose ledger is not to be had, still shows them.
void Engine::startFollowing()
{
    m_follower =
        std::make_unique<DirectiveFollower>(DataFolder::ledgerFile(m_settings.dataFolder), m_pack->zone, m_settings.at);
    m_follower->moveToThread(&m_rulesThread);
    connect(m_follower.get(), &DirectiveFollower::changed, m_rules.get(), &RulesWorker::takeDirectives);
    connect(m_follower.get(), &DirectiveFollower::changed, this,
            [this](const DirectivesPtr &directives) { m_knownDirectives = directives; });
    QMetaObject::invokeMethod(m_follower.get(), &DirectiveFollower::start);
}

/// What the desk's book holds now.
void Engine::tellDirectives()
{
    m_knownDirectives = directivesOf(m_directives->book());
    if (!m_rules)
        return; // recorded at the very end
    QMetaObject::invokeMethod(m_rules.get(),
                              [rules = m_rules.get(), known = m_knownDirectives] { rules->takeDirectives(known, {}); });
}

/// Who tells of alarms reminds of directives.
void Engine::startReminding()
{
    auto settings = telling();
    if (!settings || !m_directives)
        return;
    settings->outboxFile = DataFolder::remindersFile(m_settings.dataFolder);
    auto started = ReminderTeller::start(std::move(*settings), *m_clock, m_directives->book());
    if (!started) {
        qCCritical(lcEngine) << "nobody is reminded of directives:" << toString(started.error());
        return m_rules->takeReminderTrouble(tr("Nobody is reminded of directives: %1").arg(started.error().message));
    }
    m_reminders = std::move(*started);
    connect(m_reminders.get(), &ReminderTeller::troubleChanged, m_rules.get(), &RulesWorker::takeReminderTrouble);
    connect(m_reminders.get(), &ReminderTeller::forTheScreen, this, &Engine::noticeForTheScreen);
    connect(&m_review, &QTimer::timeout, m_reminders.get(), &ReminderTeller::look);
}

void Engine::act(const DirectiveEntry &wanted, DirectiveService::Told told)
{
    const Command command{
        Command::Kind::ActOnDirective, {}, {}, wanted.directive, toString(wanted.event), toJson(wanted)};
    order(command, [this, told = std::move(told)](const CommandAnswer &answer) {
        if (m_follower)
            QMetaObject::invokeMethod(m_follower.get(), &DirectiveFollower::look);
        if (answer.done)
            told(answer.facts[QStringLiteral("directive")].toString());
        else
            told(errorOf(answer));
    });
}

void Engine::askHistory(const QString &id, DirectiveService::History done)
{
    if (m_directives)
        return done(historyIn(m_directives->book(), id));
    if (m_isEnding || !m_follower)
        return done(programEnds());
    QMetaObject::invokeMethod(m_follower.get(), [this, follower = m_follower.get(), id, done = std::move(done)] {
        QMetaObject::invokeMethod(&m_answers, [done, history = follower->history(id)] { done(history); });
    });
}

} // namespace ioc
