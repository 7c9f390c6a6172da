// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <optional>

namespace ioc {

/// A list of choices in which one types a part of the name, without accents if one likes. GUI thread.
class ChoiceBox final : public QComboBox
{
    Q_OBJECT

public:
    struct Choice
    {
        QString key;
        QString text;

        friend bool operator==(const Choice &, const Choice &) = default;
    };

    explicit ChoiceBox(QWidget *parent = nullptr);

    /// Keeps what is chosen where it is still there.
    void setChoices(const std::vector<Choice> &choices);

    /// Nothing when what stands there is none of the choices, or could be several: what was picked from the list holds,
    /// then what is spelt the same, then what differs only in accents and capitals.
    std::optional<QString> key() const;

    /// Shows nothing when there is no such choice.
    void choose(const QString &key);

Q_SIGNALS:
    /// key() may have changed.
    void chosen();

private:
    std::vector<Choice> m_choices;
};

} // namespace ioc
