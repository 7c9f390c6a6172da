// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/files/file_place.h"

#include <deque>
#include <map>
#include <optional>
#include <set>

namespace ioc {

/// What a feed of files remembers between runs, in the cursor's `entityTag`, so that it is committed with the rows that
/// it speaks of: the contents that came last, and the files that were taken and have stayed where they were, since
/// nothing may be moved there, or since they could not be. A value.
class DeliveryMemory
{
public:
    /// How many contents are remembered at most: a hundred bytes each, written with every commit.
    static constexpr std::size_t kMostContents = 500;

    struct Content
    {
        QString hash;     ///< SHA-256, hexadecimal
        QString name;     ///< of the file that brought it
        QString position; ///< of the file in the archive: the moment of its delivery
    };

    static QString hashOf(const QByteArray &bytes);

    /// An empty memory for an empty text, and for one that is none.
    static DeliveryMemory fromText(const QString &text);
    QString toText() const;

    /// The delivery whose content a file would only repeat: the last one, whenever that was, or one that is not older
    /// than `days`.
    std::optional<Content> earlier(const QString &hash, Instant now, int days) const;
    bool isLast(const Content &content) const;

    /// Forgets what is older than `days`, but for the last one.
    void add(Content content, Instant now, int days);

    bool hasTaken(const PlacedFile &file) const;
    void take(const PlacedFile &file);

    /// Taken, and could not be moved. `position`: that of its rows in the archive; empty where its content had come
    /// before.
    void leave(const PlacedFile &file, const QString &position);
    std::optional<QString> positionOfLeft(const PlacedFile &file) const;

    /// It is another one.
    void forget(const PlacedFile &file);

    /// Files that are not there any more need no memory.
    void keepTaken(const std::vector<PlacedFile> &there);

private:
    static QString keyOf(const PlacedFile &file);

    std::deque<Content> m_contents; ///< the newest last
    std::set<QString> m_taken;
    std::map<QString, QString> m_left; ///< key → position
};

} // namespace ioc
