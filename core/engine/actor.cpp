// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/actor.h"

#include "core/domain/ledger_entry.h"

#include <QSysInfo>

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace ioc {

Actor actorOnThisMachine(uid_t user, const QString &via)
{
    std::array<char, 4096> space;
    passwd entry = {};
    passwd *found = nullptr;
    const bool known = ::getpwuid_r(user, &entry, space.data(), space.size(), &found) == 0 && found;
    return {known ? QString::fromLocal8Bit(found->pw_name) : QString::number(user), QStringLiteral("operator"),
            QSysInfo::machineHostName(), via};
}

Actor thisProgram()
{
    return {kProgramActor, kProgramRole, QSysInfo::machineHostName(), QStringLiteral("program")};
}

Actor thisUser(const QString &via)
{
    return actorOnThisMachine(::geteuid(), via);
}

} // namespace ioc
