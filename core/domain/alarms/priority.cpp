// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/priority.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<Priority, 4> kPriorities{{{Priority::Info, "info"},
                                          {Priority::Normal, "normal"},
                                          {Priority::High, "high"},
                                          {Priority::Critical, "critical"}}};

} // namespace

QString toString(Priority priority)
{
    return wordOf(kPriorities, priority);
}

std::optional<Priority> priorityFromString(const QString &text)
{
    return valueOf(kPriorities, text);
}

} // namespace ioc
