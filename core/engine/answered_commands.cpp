// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/answered_commands.h"

namespace ioc {

void AnsweredCommands::once(const Command &command, Done done, const std::function<void(Done done)> &carryOut)
{
    const QString name = command.once;
    if (name.isEmpty())
        return carryOut(std::move(done));
    if (const auto known = m_answers.find(name); known != m_answers.end())
        return done(known->second);
    std::vector<Done> &waiting = m_underWay[name];
    waiting.push_back(std::move(done));
    if (waiting.size() == 1)
        carryOut([this, name](const CommandAnswer &answer) { take(name, answer); });
}

void AnsweredCommands::take(const QString &name, const CommandAnswer &answer)
{
    const auto waiting = m_underWay.extract(name);
    if (answer.done) {
        m_answers.insert_or_assign(name, answer);
        m_oldestFirst.push_back(name);
    }
    if (m_oldestFirst.size() > kMost) {
        m_answers.erase(m_oldestFirst.front());
        m_oldestFirst.pop_front();
    }
    for (const Done &done : waiting.mapped())
        done(answer);
}

} // namespace ioc
