// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/rules/alarms/alarm_signal.h"
#include "core/rules/evaluate.h"

#include <QHash>

namespace ioc {

/// An input of a rule and why it is so, in plain words without a full stop.
struct JudgedInput
{
    SignalInput input;
    QString sentence;
};

/// Inputs of the conditions that hold the present against the past: deviations from the usual and forecasts. They cost
/// many figures, so each is made at most once a minute (deviations) or an hour (forecasts), or when it speaks for
/// another moment. One thread.
class UsualInputs
{
public:
    explicit UsualInputs(Format format)
        : m_format(std::move(format))
    {
    }

    /// Not trusted while too little is known of the past, or the reading may not be. A forecast against a limit of the
    /// rule's own is far within it once its last day is over.
    JudgedInput deviation(const AlarmRule &rule, const DeviationCondition &condition, const EvaluationContext &context,
                          CompiledIndicator &indicator, const Reading &reading);
    JudgedInput forecast(const AlarmRule &rule, const ForecastCondition &condition, const EvaluationContext &context,
                         CompiledIndicator &indicator, const Reading &reading);

private:
    struct Kept
    {
        Instant madeAt;
        bool wasTrusted = false; ///< the reading
        JudgedInput judged;
    };
    template <typename Make>
    JudgedInput kept(const AlarmRule &rule, const Reading &reading, Instant now, Milliseconds atMost, Make make);

    Format m_format;
    QHash<AlarmKey, Kept> m_kept;
};

} // namespace ioc
