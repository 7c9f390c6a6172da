// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/directives/directive_json.h"
#include "core/engine/engine.h"

namespace ioc {

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

void Engine::act(const DirectiveEntry &wanted, Told told)
{
    const Command command{
        Command::Kind::ActOnDirective, {}, {}, wanted.directive, toString(wanted.event), toJson(wanted)};
    order(command, [this, told = std::move(told)](const CommandAnswer &answer) {
        if (m_follower)
            QMetaObject::invokeMethod(m_follower.get(), &DirectiveFollower::look);
        if (answer.done)
            told(answer.facts[QStringLiteral("directive")].toString());
        else
            told(Error{ErrorCode::Usage, answer.sentence});
    });
}

void Engine::askHistory(const QString &id, History done)
{
    if (m_directives)
        return done(historyIn(m_directives->book(), id));
    if (!m_follower)
        return done(Error{ErrorCode::Cancelled, tr("The program is ending.")});
    QMetaObject::invokeMethod(m_follower.get(), [this, follower = m_follower.get(), id, done = std::move(done)] {
        QMetaObject::invokeMethod(this, [done, history = follower->history(id)] { done(history); });
    });
}

} // namespace ioc
