// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

#include <vector>

namespace ioc {

/// An entry of a folder as a server writes it for people, which is all that libcurl passes on.
struct SftpEntry
{
    QString name;
    bool isFile = false; ///< a regular file: no folder, no link
    qint64 size = 0;
    Instant modified; ///< to the minute, or to the day when it is older; as if the server's clock were in UTC
    QString time;     ///< as it is written: "Nov 22 12:21", "Nov 22  2025"
};

/// Reads lines such as “-rw-r--r--    1 user     group           6 Nov 22 12:21 Báo cáo 1.csv”, the form that the
/// protocol recommends (draft-ietf-secsh-filexfer-02, 7) and OpenSSH keeps to. `now` tells which year is meant where
/// none is written: the last in which the day was not ahead by more than a day. The entries . and .. are left out.
/// Payload for a line of another form: nothing is passed over that could be a file.
Result<std::vector<SftpEntry>> sftpEntriesOf(const QByteArray &listing, Instant now);

} // namespace ioc
