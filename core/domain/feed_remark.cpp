// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed_remark.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<FeedRemark::Kind, 7> kKinds{{{FeedRemark::Kind::FieldGone, "field_gone"},
                                             {FeedRemark::Kind::TypeChanged, "type_changed"},
                                             {FeedRemark::Kind::ScaleChanged, "scale_changed"},
                                             {FeedRemark::Kind::Jump, "jump"},
                                             {FeedRemark::Kind::CounterReset, "counter_reset"},
                                             {FeedRemark::Kind::LateReading, "late_reading"},
                                             {FeedRemark::Kind::Contradiction, "contradiction"}}};

} // namespace

QString toString(FeedRemark::Kind kind)
{
    return wordOf(kKinds, kind);
}

std::optional<FeedRemark::Kind> feedRemarkKindFromString(const QString &text)
{
    return valueOf(kKinds, text);
}

} // namespace ioc
