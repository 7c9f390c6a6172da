// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/ingest/typed_value.h"

#include <QString>

#include <optional>
#include <string>

namespace ioc {

/// The greatest value of a feed's watermark field among the rows that landed. Pure but for its own state; one thread.
class Watermark
{
public:
    /// Absent values and times behind `latestAllowed` do not count.
    void note(const TypedValue &value, Instant latestAllowed);

    /// As text for the next fetch, which asks for what lies behind it; empty when there is none. Times to the
    /// millisecond, whole numbers of 64 bits digit by digit. A number that was read as a double and may have been
    /// rounded stands as the next double below: its row comes again, which changes nothing, and none is passed over.
    QString text(const Zone &zone) const;

private:
    std::optional<Instant> m_time;
    std::optional<std::int64_t> m_whole;
    std::optional<double> m_number; ///< the greatest of those that are not whole ones of 64 bits
    std::string m_text;
};

} // namespace ioc
