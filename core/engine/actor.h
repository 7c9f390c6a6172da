// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sys/types.h>

namespace ioc {

/// Who acts, in what capacity, on which machine, and by what way: as the ledger tells it.
struct Actor
{
    QString name;    ///< of the system user
    QString role;    ///< a slug
    QString station; ///< name of the machine
    QString via;     ///< a slug: `screen`, `command_line` or `socket`
};

/// A user of this machine, by the system's number; the number itself when the system knows no name.
Actor actorOnThisMachine(uid_t user, const QString &via);

/// The program itself: what nobody ordered.
Actor thisProgram();

/// The user who runs this program.
Actor thisUser(const QString &via);

} // namespace ioc
