#include "arrow_data.hpp"

namespace solieu::python {
namespace {

// What an exported structure points to, for as long as the receiver keeps it.
struct OwnedType {
  std::string format;
  std::string name;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> places;
  ArrowSchema dictionary{};
};

struct OwnedData {
  std::shared_ptr<const ArrowData> data;
  std::vector<const void*> buffers;
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> places;
  ArrowArray dictionary{};
};

// A receiver may have moved a child away; what is left is released with its parent.
template <class Owned, class T>
void release(T* structure) {
  auto* const owned = static_cast<Owned*>(structure->private_data);
  for (T& child : owned->children) {
    if (child.release != nullptr) child.release(&child);
  }
  if (owned->dictionary.release != nullptr) owned->dictionary.release(&owned->dictionary);
  structure->release = nullptr;
  delete owned;
}

template <class T>
std::vector<T*> places_of(std::vector<T>& items) {
  std::vector<T*> places;
  places.reserve(items.size());
  for (T& item : items) places.push_back(&item);
  return places;
}

}  // namespace

void export_type(const ArrowType& type, ArrowSchema* out) {
  auto owned = std::make_unique<OwnedType>();
  owned->format = type.format;
  owned->name = type.name;
  owned->children.resize(type.children.size());
  owned->places = places_of(owned->children);
  *out = {};
  for (std::size_t i = 0; i < type.children.size(); ++i) export_type(type.children[i], &owned->children[i]);
  if (type.dictionary) export_type(*type.dictionary, &owned->dictionary);
  out->format = owned->format.c_str();
  out->name = owned->name.c_str();
  out->flags = kArrowNullable;
  out->n_children = static_cast<std::int64_t>(owned->children.size());
  out->children = owned->places.data();
  out->dictionary = type.dictionary ? &owned->dictionary : nullptr;
  out->release = release<OwnedType, ArrowSchema>;
  out->private_data = owned.release();
}

void export_data(std::shared_ptr<const ArrowData> data, ArrowArray* out) {
  auto owned = std::make_unique<OwnedData>();
  for (const auto& buffer : data->buffers) owned->buffers.push_back(buffer.get());
  owned->children.resize(data->children.size());
  owned->places = places_of(owned->children);
  for (std::size_t i = 0; i < data->children.size(); ++i) export_data(data->children[i], &owned->children[i]);
  if (data->dictionary) export_data(data->dictionary, &owned->dictionary);
  *out = {};
  out->length = data->length;
  out->null_count = data->null_count;
  out->n_buffers = static_cast<std::int64_t>(owned->buffers.size());
  out->n_children = static_cast<std::int64_t>(owned->children.size());
  out->buffers = owned->buffers.data();
  out->children = owned->places.data();
  out->dictionary = data->dictionary ? &owned->dictionary : nullptr;
  out->release = release<OwnedData, ArrowArray>;
  owned->data = std::move(data);
  out->private_data = owned.release();
}

}  // namespace solieu::python
