// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command_message.h"

#include <deque>
#include <functional>
#include <map>
#include <vector>

namespace ioc {

/// Which commands were carried out lately, by what whoever sends them calls them (Command::once): one that is sent
/// again, because its answer was not heard, is not carried out again but answered as the first was. One that was
/// refused may be tried again. Not kept beyond the program's end. On the thread of whoever carries out.
class AnsweredCommands
{
public:
    using Done = std::function<void(const CommandAnswer &)>;

    /// How many are remembered after their answer; the oldest is forgotten first.
    static constexpr std::size_t kMost = 256;

    /// `carryOut` gives its answer once, now or later, while this lives. Commands without a name are all new.
    void once(const Command &command, Done done, const std::function<void(Done done)> &carryOut);

private:
    void take(const QString &name, const CommandAnswer &answer);

    std::map<QString, std::vector<Done>> m_underWay; ///< whoever waits for the answer
    std::map<QString, CommandAnswer> m_answers;
    std::deque<QString> m_oldestFirst; ///< the names of m_answers
};

} // namespace ioc
