// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "datasources/blocking_pool.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ioc {

/// A file where somebody puts files for us.
struct PlacedFile
{
    QString name;
    qint64 size = 0;
    Instant modified; ///< by the clock of its place; may be known to the minute only
    QString stamp;    ///< changes when the file's time does

    /// Whether it is still the same, as far as a listing tells.
    friend bool operator==(const PlacedFile &a, const PlacedFile &b)
    {
        return a.name == b.name && a.size == b.size && a.stamp == b.stamp;
    }
};

/// A folder that files are picked up from: on this machine, on a network file system, on an SFTP server. Names are
/// relative to it, with one / at most. Every call may block, so each is made within a blocking call and by one thread
/// at a time.
class FilePlace
{
public:
    virtual ~FilePlace() = default;

    /// The regular files in it (`below` empty) or in a folder of it that match the pattern, hidden ones left out, in no
    /// order. A folder `below` that is not there holds nothing; the place itself must be there. The error
    /// says which layer failed: a failure never looks like an empty folder.
    virtual Result<std::vector<PlacedFile>> list(const QString &below, const QString &pattern,
                                                 const BlockingCall &call) = 0;

    /// The whole file. Payload when it is larger, NotFound when it is gone.
    virtual Result<QByteArray> read(const QString &name, qint64 maxBytes, const BlockingCall &call) = 0;

    /// Gives a file another name, in a folder that is made when it is not there. Never takes the place of a file.
    virtual Result<void> move(const QString &from, const QString &to, const BlockingCall &call) = 0;

    /// Whether times of files are by the clock of this machine.
    virtual bool clockIsOurs() const = 0;

    /// Nothing is wanted for a while: lets go of a connection.
    virtual void rest() {}
};

} // namespace ioc
