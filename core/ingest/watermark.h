// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/ingest/typed_value.h"

#include <QString>

#include <optional>
#include <string>

namespace ioc {

/// How far the rows of a payload lead by the feed's watermark field: what the next fetch asks for lies behind it. As
/// text, times to the millisecond, whole numbers of 64 bits digit by digit. A number that was read as a double and may
/// have been rounded stands as the next double below: its row comes again, which changes nothing, and none is passed
/// over. Pure but for its own state; one thread.
class Watermark
{
public:
    /// Of a row that landed. Absent values and times behind `latestAllowed` do not count.
    void note(const TypedValue &value, Instant latestAllowed);

    /// Of a row that is kept in quarantine: it leads nowhere, and may lie behind rows that landed.
    void noteRefused(const TypedValue &value, Instant latestAllowed);

    /// The greatest value among the rows that landed; empty when there is none.
    QString text(const Zone &zone) const;

    /// Of a full page, which may have been cut among rows of one value: the greatest value below the last one, so that
    /// those come again, all of them. Where no row that landed leads beyond `before`, the watermark that the page was
    /// asked with, those that were refused do. Where nothing below the last one does, the last one itself does if its
    /// rows are sure to come again: it stands below itself as text, or rows of `before` are in the page, so that it was
    /// asked for by ≥ (or the source's values are finer than the field's). Empty when nothing leads on.
    QString textOfFullPage(const Zone &zone, const QString &before) const;

private:
    /// A value, by itself; of a field all are of one kind.
    struct Mark
    {
        TypedValue::Kind kind = TypedValue::Kind::Absent;
        Instant time;
        std::optional<std::int64_t> whole;
        double number = 0;
        std::string text;

        bool operator<(const Mark &other) const;
        bool isAt(const Mark &other) const; ///< exactly; never one that stands below itself as text
        bool standsBelow() const;           ///< as text: what is asked for behind it brings it again
        QString toText(const Zone &zone) const;

        /// A watermark that was asked with, as a value of this kind; none where it is something else.
        std::optional<Mark> likeThis(const QString &asked, const Zone &zone) const;
    };

    /// The two greatest values, which differ.
    struct Greatest
    {
        std::optional<Mark> first;
        std::optional<Mark> second;

        void note(const Mark &mark);
    };

    static std::optional<Mark> markOf(const TypedValue &value, Instant latestAllowed);
    static bool leadsBeyond(const Mark &mark, const QString &before, const Zone &zone);

    Greatest m_landed;
    Greatest m_refused;
};

} // namespace ioc
