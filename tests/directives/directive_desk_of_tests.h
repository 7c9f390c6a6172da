// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directive_service.h"

#include <algorithm>
#include <deque>

namespace ioc::sample {

/// A service whose ledger answers when the test says so.
class DirectiveDeskOfTests final : public DirectiveService
{
public:
    struct Act
    {
        DirectiveEntry wanted;
        Told told;
    };

    DirectivesPtr directives() const override { return known; }

    void act(const DirectiveEntry &wanted, Told told) override { acts.push_back({wanted, std::move(told)}); }

    void askHistory(const QString &id, History done) override
    {
        ++asked;
        if (const auto found = histories.find(id); found != histories.end())
            done(found->second);
        else
            done(Error{ErrorCode::NotFound, QStringLiteral("There is no directive “%1”.").arg(id), {}});
    }

    /// The ledger has the oldest act; `becomes` stands then, in its place or as a new one.
    void record(const Directive &becomes)
    {
        auto next = std::make_shared<std::vector<Directive>>(known ? *known : std::vector<Directive>());
        const auto found =
            std::find_if(next->begin(), next->end(), [&becomes](const Directive &one) { return one.id == becomes.id; });
        if (found == next->end())
            next->push_back(becomes);
        else
            *found = becomes;
        known = next;
        take().told(becomes.id);
    }

    void refuse(const QString &sentence) { take().told(Error{ErrorCode::Usage, sentence, {}}); }

    /// The owner says nothing; it may have issued what was wanted, or not.
    void staySilent() { take().told(Error{ErrorCode::Timeout, QStringLiteral("The owner does not answer."), {}}); }

    DirectivesPtr known;
    std::deque<Act> acts; ///< not answered yet
    std::map<QString, std::vector<DirectiveEntry>> histories;
    int asked = 0;

private:
    Act take()
    {
        Act oldest = std::move(acts.front());
        acts.pop_front();
        return oldest;
    }
};

} // namespace ioc::sample
