// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/choice_box.h"

#include "widgets/models/search_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

namespace ioc {
namespace {

constexpr int kFoldedRole = Qt::UserRole + 1;

/// Finds by the folded text, and writes the real one.
class FoldingCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;

    QStringList splitPath(const QString &path) const override { return {searchText(path)}; }
    QString pathFromIndex(const QModelIndex &index) const override { return index.data(Qt::DisplayRole).toString(); }
};

} // namespace

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    auto *completer = new FoldingCompleter(this);
    completer->setModel(model());
    completer->setCompletionRole(kFoldedRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    setCompleter(completer);
    connect(this, &QComboBox::currentIndexChanged, this, &ChoiceBox::chosen);
    connect(lineEdit(), &QLineEdit::textChanged, this, &ChoiceBox::chosen);
}

void ChoiceBox::setChoices(const std::vector<Choice> &choices)
{
    if (choices == m_choices)
        return;
    const auto known = key();
    const QString typed = currentText();
    m_choices = choices;
    const QSignalBlocker quiet(this);
    clear();
    for (const Choice &choice : choices) {
        addItem(choice.text, choice.key);
        setItemData(count() - 1, searchText(choice.text), kFoldedRole);
    }
    if (known)
        choose(*known);
    else
        setEditText(typed);
}

std::optional<QString> ChoiceBox::key() const
{
    const QString written = currentText();
    if (currentIndex() >= 0 && itemText(currentIndex()) == written)
        return currentData().toString();
    const auto only = [this](const auto &isMeant) -> std::optional<QString> {
        const auto first = std::find_if(m_choices.begin(), m_choices.end(), isMeant);
        if (first == m_choices.end() || std::any_of(std::next(first), m_choices.end(), isMeant))
            return std::nullopt;
        return first->key;
    };
    if (const auto exact = only([&written](const Choice &choice) { return choice.text == written; }))
        return exact;
    return only([plain = searchText(written)](const Choice &choice) { return searchText(choice.text) == plain; });
}

void ChoiceBox::choose(const QString &key)
{
    setCurrentIndex(findData(key));
    if (currentIndex() < 0)
        setEditText({});
}

} // namespace ioc
